// The least that a reader of a gzip file must do with ISA-L: inflate it and throw the bytes away.
#include <fcntl.h>
#include <isa-l/igzip_lib.h>
#include <stdio.h>
#include <unistd.h>

int main(int count, char **arguments) {
    static unsigned char input[256 << 10], output[1 << 20];
    static struct inflate_state state;
    int file = count > 1 ? open(arguments[1], O_RDONLY) : -1;
    if (file < 0) return 1;
    isal_inflate_init(&state);
    state.crc_flag = ISAL_GZIP;
    unsigned long total = 0;
    int status = ISAL_DECOMP_OK;
    ssize_t bytes;
    while (status >= 0 && (bytes = read(file, input, sizeof input)) > 0) {
        state.next_in = input, state.avail_in = (unsigned)bytes;
        do {
            state.next_out = output, state.avail_out = sizeof output;
            status = isal_inflate(&state);
            total += sizeof output - state.avail_out;
        } while (status >= 0 && state.avail_out == 0);
    }
    printf("%lu\n", total);
    return state.block_state != ISAL_BLOCK_FINISH;
}
