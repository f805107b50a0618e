// The least that a reader of SIE 5 must do: libxml2's push parser over the file, with callbacks that only count.
#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static long elements;

static void begin(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **namespaceNames, int attributes, int defaulted, const xmlChar **values) {
    (void)context, (void)name, (void)prefix, (void)uri, (void)namespaces, (void)namespaceNames, (void)attributes;
    (void)defaulted, (void)values;
    elements++;
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    (void)context, (void)name, (void)prefix, (void)uri;
}

int main(int count, char **arguments) {
    static char block[64 << 10];
    xmlSAXHandler events = {.initialized = XML_SAX2_MAGIC, .startElementNs = begin, .endElementNs = end};
    int file = count > 1 ? open(arguments[1], O_RDONLY) : -1;
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&events, NULL, NULL, 0, NULL);
    if (file < 0 || !parser) return 1;
    ssize_t bytes;
    while ((bytes = read(file, block, sizeof block)) > 0) xmlParseChunk(parser, block, (int)bytes, 0);
    int status = xmlParseChunk(parser, NULL, 0, 1);
    printf("%ld\n", elements);
    return status != 0;
}
