#include "app/standard_descriptors.h"

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace hopscope::app {

void keepStandardDescriptors()
{
    // Opened the wrong way round, so that each fails as a closed one does (as the C library does it for programs with more rights).
    struct Standard
    {
        int number;
        int wrongWay;
    };
    constexpr std::array<Standard, 3> all{{{STDIN_FILENO, O_WRONLY}, {STDOUT_FILENO, O_RDONLY}, {STDERR_FILENO, O_RDONLY}}};
    for (const Standard& one : all) {
        if (fcntl(one.number, F_GETFD) < 0)
            open("/dev/null", one.wrongWay); // takes the lowest number that is free: this one
    }
}

} // namespace hopscope::app
