#include "model/base/read_whole.h"

#include "model/base/fault.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

namespace hopscope {

namespace {

constexpr int pollMilliseconds = 50;
constexpr std::size_t leastStep = 4096;
constexpr std::uint64_t step = std::uint64_t{1} << 20;

class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

std::string sizeText(std::uint64_t bytes)
{
    return bytes >= (1u << 20) ? std::to_string(bytes >> 20) + " MiB" : std::to_string(bytes) + " bytes";
}

std::string timeText(std::chrono::milliseconds time)
{
    return time.count() % 1000 == 0 ? std::to_string(time.count() / 1000) + " s" : std::to_string(time.count()) + " ms";
}

Error timedOut(const Patience& patience, const std::string& name)
{
    return {ErrorKind::ReadTimedOut, timeText(std::min(patience.quiet, patience.total.value_or(patience.quiet))), name};
}

Error systemError(int code, const std::string& name)
{
    const bool isMissing = code == ENOENT || code == ENOTDIR;
    return {isMissing ? ErrorKind::FileMissing : ErrorKind::FileUnreadable, std::generic_category().message(code), name};
}

/// Why a path is not read; empty: it is.
std::string wrongType(const struct stat& status, bool onlyFile)
{
    if (S_ISDIR(status.st_mode))
        return "folder";
    if (S_ISSOCK(status.st_mode))
        return "socket";
    if (S_ISBLK(status.st_mode) || (S_ISCHR(status.st_mode) && status.st_rdev != makedev(1, 3))) // mem(4): /dev/null
        return "device";
    return S_ISFIFO(status.st_mode) && onlyFile ? "pipe" : "";
}

/// One descriptor that is read, as long as somebody waits for it.
class Input
{
public:
    Input(int descriptor, const ReadLimits& limits, std::string name, ApartCall& call)
        : m_descriptor(descriptor), m_limits(limits), m_name(std::move(name)), m_call(call)
    {
    }

    /// How many bytes came; none at the end.
    Result<std::size_t> read(char* into, std::size_t most)
    {
        for (;;) {
            const bool cancelled = m_limits.patience.cancelled && *m_limits.patience.cancelled;
            if (cancelled || m_call.isGivenUp() || m_call.isOver(m_limits.patience))
                return timedOut(m_limits.patience, m_name);
            // First: of a pipe that nobody has opened to write, read(2) would say that it has ended.
            pollfd polled{m_descriptor, POLLIN, 0};
            if (poll(&polled, 1, pollMilliseconds) <= 0)
                continue;
            const ssize_t count = ::read(m_descriptor, into, most);
            m_call.goesOn();
            if (count >= 0)
                return std::size_t(count);
            if (errno != EINTR && errno != EAGAIN)
                return systemError(errno, m_name);
        }
    }

    /// All that comes, `most` bytes at most; `isCut` when there would be more.
    Result<std::string> readUpTo(std::uint64_t most, std::uint64_t expected, bool& isCut)
    {
        std::string bytes;
        bytes.reserve(std::max<std::uint64_t>(std::min(most, expected) + 1, leastStep));
        while (bytes.size() <= most) {
            const std::size_t had = bytes.size();
            // What was reserved is enough for a file whose size is known: a copy of a secret would stay where it grew.
            const std::uint64_t room = bytes.capacity() > had ? bytes.capacity() - had : leastStep;
            const auto wanted = std::size_t(std::min({room, step, most + 1 - had}));
            bytes.resize(had + wanted);
            const auto count = read(bytes.data() + had, wanted);
            if (!count)
                return count.error();
            bytes.resize(had + *count);
            if (*count == 0)
                break;
        }
        isCut = bytes.size() > most;
        bytes.resize(std::min<std::uint64_t>(bytes.size(), most));
        return bytes;
    }

    Result<std::string> readAll(std::uint64_t expected)
    {
        if (expected > m_limits.bytes)
            return tooLarge();
        bool isCut = false;
        auto bytes = readUpTo(m_limits.bytes, expected, isCut);
        return isCut ? Result<std::string>(tooLarge()) : std::move(bytes);
    }

    Error tooLarge() const { return {ErrorKind::FileTooLarge, sizeText(m_limits.bytes), m_name}; }

private:
    int m_descriptor;
    const ReadLimits& m_limits;
    std::string m_name;
    ApartCall& m_call;
};

std::uint64_t sizeOf(const struct stat& status)
{
    return S_ISREG(status.st_mode) ? std::uint64_t(std::max<off_t>(status.st_size, 0)) : 0;
}

/// Opens what may be read, and gives it to `use` with its size.
template <class T>
Result<T> withOpened(const std::string& path, const ReadLimits& limits, ApartCall& call,
                     const std::function<Result<T>(Input&, std::uint64_t)>& use)
{
    struct stat status = {};
    // Before it is opened as well: to open a device does something to it.
    if (stat(path.c_str(), &status) != 0)
        return systemError(errno, path);
    if (const std::string wrong = wrongType(status, limits.onlyFile); !wrong.empty())
        return Error{ErrorKind::NotAFile, wrong, path};
    const Descriptor opened(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
    if (opened.number() < 0 || fstat(opened.number(), &status) != 0)
        return systemError(errno, path);
    if (const std::string wrong = wrongType(status, limits.onlyFile); !wrong.empty())
        return Error{ErrorKind::NotAFile, wrong, path};
    Input input(opened.number(), limits, path, call);
    return use(input, sizeOf(status));
}

/// Nobody knows what a path names, and so on another thread.
template <class T>
Result<T> readApart(const std::string& path, const ReadLimits& limits, std::function<Result<T>(Input&, std::uint64_t)> use)
{
    ReadLimits own = limits;
    own.patience.cancelled = nullptr; // whoever owns that may be gone by then
    const auto call = [path, own, use = std::move(use)](ApartCall& state) {
        return guarded([&] { return withOpened<T>(path, own, state, use); });
    };
    auto read = calledApart<Result<T>>(call, limits.patience);
    return read ? std::move(*read) : Result<T>(timedOut(limits.patience, path));
}

/// Why standard input cannot be read; nothing: it can.
std::optional<Error> standardInputProblem(struct stat& status, const std::string& name)
{
    const int flags = fcntl(STDIN_FILENO, F_GETFL);
    if (flags < 0 || (flags & O_ACCMODE) == O_WRONLY || fstat(STDIN_FILENO, &status) != 0)
        return Error{ErrorKind::FileUnreadable, "closed", name};
    const std::string wrong = wrongType(status, false);
    if (wrong.empty() || wrong == "socket" || (wrong == "device" && isatty(STDIN_FILENO) == 1))
        return std::nullopt;
    return Error{ErrorKind::NotAFile, wrong, name};
}

Status linesOf(Input& input, std::uint64_t longest, const std::function<void(std::string_view)>& take)
{
    std::string line;
    std::array<char, 65536> bytes{};
    for (;;) {
        const auto count = input.read(bytes.data(), bytes.size());
        if (!count)
            return count.error();
        std::string_view rest(bytes.data(), *count);
        for (std::size_t end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
            line.append(rest.substr(0, end));
            take(line);
            line.clear();
            rest.remove_prefix(end + 1);
        }
        line.append(rest);
        if (line.size() > longest)
            return input.tooLarge();
        if (*count == 0)
            break;
    }
    if (!line.empty())
        take(line);
    return success();
}

} // namespace

ReadLimits smallFile(const std::atomic<bool>* cancelled)
{
    constexpr std::chrono::seconds patience{10};
    return {std::uint64_t{1} << 20, {patience, patience, cancelled}};
}

Result<std::string> readWhole(const std::filesystem::path& path, const ReadLimits& limits)
{
    return readApart<std::string>(path.string(), limits, [](Input& input, std::uint64_t size) { return input.readAll(size); });
}

Result<std::string> readHead(const std::filesystem::path& path, std::size_t most, const Patience& patience)
{
    return readApart<std::string>(path.string(), {most, patience, true}, [most](Input& input, std::uint64_t) {
        bool isCut = false;
        return input.readUpTo(most, most, isCut);
    });
}

Result<std::string> readStandardInput(const ReadLimits& limits, const std::string& name)
{
    struct stat status = {};
    if (auto problem = standardInputProblem(status, name))
        return std::move(*problem);
    ApartCall here;
    return guarded([&] { return Input(STDIN_FILENO, limits, name, here).readAll(sizeOf(status)); });
}

Status readLines(const std::string& path, const ReadLimits& limits, const std::function<void(std::string_view)>& take)
{
    ApartCall here;
    if (path != "-")
        return withOpened<std::monostate>(path, limits, here, [&](Input& input, std::uint64_t) { return linesOf(input, limits.bytes, take); });
    struct stat status = {};
    if (auto problem = standardInputProblem(status, path))
        return std::move(*problem);
    Input input(STDIN_FILENO, limits, path, here);
    return linesOf(input, limits.bytes, take);
}

std::string readProblem(const Error& error)
{
    switch (error.kind) {
    case ErrorKind::NotAFile: return "is a " + error.message;
    case ErrorKind::FileTooLarge: return "is larger than " + error.message;
    case ErrorKind::ReadTimedOut: return "gives nothing, or not all, within " + error.message;
    case ErrorKind::OutOfMemory: return "is larger than the memory that is left";
    default: return "cannot be opened or read";
    }
}

} // namespace hopscope
