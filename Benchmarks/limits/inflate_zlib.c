// The least that a reader of a gzip file must do with zlib: inflate it and throw the bytes away.
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
#include <zlib.h>

int main(int count, char **arguments) {
    static unsigned char input[256 << 10], output[1 << 20];
    z_stream stream = {0};
    int file = count > 1 ? open(arguments[1], O_RDONLY) : -1;
    if (file < 0 || inflateInit2(&stream, 15 + 16) != Z_OK) return 1;
    int status = Z_OK;
    ssize_t bytes;
    while (status == Z_OK && (bytes = read(file, input, sizeof input)) > 0) {
        stream.next_in = input, stream.avail_in = (unsigned)bytes;
        do {
            stream.next_out = output, stream.avail_out = sizeof output;
            status = inflate(&stream, Z_NO_FLUSH);
        } while (status == Z_OK && stream.avail_out == 0);
        if (status == Z_BUF_ERROR) status = Z_OK;
    }
    printf("%lu\n", stream.total_out);
    return status != Z_STREAM_END;
}
