#ifndef EXCHANGE_H
#define EXCHANGE_H

/// Lets two files or folders of one file system change places in one step.
/// Returns 0, or -1 where the system or the file system can't.
int exchange_paths(const char *a, const char *b);

#endif
