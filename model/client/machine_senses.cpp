#include "model/client/machine_senses.h"

#include <algorithm>
#include <array>
#include <ctime>

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <netinet/in.h>

namespace hopscope::client {

namespace {

/// A busy machine may keep a loop from its turn for a while, and no connection dies of that.
constexpr std::chrono::milliseconds longestTurn{15'000};

std::string textOf(const sockaddr& address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    const void* bytes = address.sa_family == AF_INET
                            ? static_cast<const void*>(&reinterpret_cast<const sockaddr_in&>(address).sin_addr)
                            : static_cast<const void*>(&reinterpret_cast<const sockaddr_in6&>(address).sin6_addr);
    inet_ntop(address.sa_family, bytes, text.data(), text.size());
    return text.data();
}

} // namespace

MachineTime machineTime()
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    MachineTime time;
    time.wall = duration_cast<milliseconds>(std::chrono::system_clock::now().time_since_epoch());
#ifdef CLOCK_BOOTTIME
    timespec boot{};
    if (clock_gettime(CLOCK_BOOTTIME, &boot) == 0)
        time.sinceBoot = std::chrono::seconds(boot.tv_sec) + duration_cast<milliseconds>(std::chrono::nanoseconds(boot.tv_nsec));
#endif
    return time;
}

std::optional<std::set<std::string>> machineAddresses()
{
    ifaddrs* first = nullptr;
    if (getifaddrs(&first) != 0)
        return std::nullopt;
    std::set<std::string> addresses;
    for (const ifaddrs* one = first; one; one = one->ifa_next) {
        if (one->ifa_addr && (one->ifa_addr->sa_family == AF_INET || one->ifa_addr->sa_family == AF_INET6))
            addresses.insert(textOf(*one->ifa_addr));
    }
    freeifaddrs(first);
    return addresses;
}

std::optional<std::chrono::milliseconds> SleepDetector::sleptUntil(const MachineTime& now)
{
    const MachineTime last = m_last.value_or(now);
    m_last = now;
    const auto passed = std::max(now.sinceBoot - last.sinceBoot, now.wall - last.wall);
    return passed > longestTurn ? std::optional(passed) : std::nullopt;
}

} // namespace hopscope::client
