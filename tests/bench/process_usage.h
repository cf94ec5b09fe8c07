// What this process has used up.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>

#include <malloc.h>
#include <sys/resource.h>

namespace hopscope::bench {

/// A line of the process's status ("VmRSS", "VmHWM"), in MB.
inline double memory(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field + ":"))
            return std::strtod(line.c_str() + field.size() + 1, nullptr) / 1024;
    }
    return 0;
}

/// What the process has asked for and not given back, in MB: memory holds what the allocator keeps besides.
inline double allocated()
{
    const struct mallinfo2 heap = mallinfo2();
    return double(heap.uordblks + heap.hblkhd) / (1024 * 1024);
}

/// How many seconds of a core the process has had.
inline double processor()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

} // namespace hopscope::bench
