#include "model/base/write_file.h"

#include <array>
#include <cerrno>
#include <climits>
#include <random>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hopscope {

namespace {

constexpr mode_t permissionBits = 07777;
constexpr int mostLinks = 40; ///< as the kernel
constexpr int mostTries = 100;

Error failed(const std::string& path, int error)
{
    return {ErrorKind::WriteFailed, std::generic_category().message(error), path};
}

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

/// Where the links lead, one after the other; also to what is not there yet.
Result<std::string> behindLinks(const std::string& path)
{
    std::string place = path;
    for (int links = 0; links < mostLinks; ++links) {
        std::array<char, PATH_MAX> text{};
        const ssize_t size = readlink(place.c_str(), text.data(), text.size());
        if (size < 0)
            return place;
        const std::string next(text.data(), std::size_t(size));
        place = next.starts_with('/') ? next : folderOf(place) + next;
    }
    return failed(path, ELOOP);
}

const char* kindOf(mode_t mode)
{
    if (S_ISDIR(mode)) return "a folder";
    if (S_ISCHR(mode) || S_ISBLK(mode)) return "a device";
    if (S_ISFIFO(mode)) return "a named pipe";
    if (S_ISSOCK(mode)) return "a socket";
    return "no file";
}

/// A new file beside the one it is to become; gone again unless it does.
class FileBeside
{
public:
    FileBeside(const std::string& place, mode_t mode)
    {
        std::random_device random;
        for (int tries = 0; tries < mostTries && m_descriptor < 0; ++tries) {
            m_path = folderOf(place) + ".hopscope-" + std::to_string(random());
            m_descriptor = open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode);
            if (m_descriptor < 0 && errno != EEXIST)
                break;
        }
        m_error = m_descriptor < 0 ? errno : 0;
    }
    ~FileBeside()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
        if (exists())
            unlink(m_path.c_str());
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    /// Each returns errno, or 0.
    int error() const { return m_error; }
    int setMode(mode_t mode) { return fchmod(m_descriptor, mode) == 0 ? 0 : errno; }
    int put(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const ssize_t count = write(m_descriptor, bytes.data(), bytes.size());
            if (count < 0 && errno != EINTR)
                return errno;
            if (count > 0)
                bytes.remove_prefix(std::size_t(count));
        }
        return 0;
    }
    /// Some file systems say only then that there is no room.
    int become(const std::string& place)
    {
        if (fsync(m_descriptor) != 0 && errno != EINVAL && errno != ENOTSUP)
            return errno;
        if (close(std::exchange(m_descriptor, -1)) != 0 || rename(m_path.c_str(), place.c_str()) != 0)
            return errno;
        m_path.clear();
        return 0;
    }

private:
    bool exists() const { return m_error == 0 && !m_path.empty(); }

    std::string m_path;
    int m_descriptor = -1;
    int m_error = 0;
};

} // namespace

Status checkReplaceable(const std::string& path)
{
    const auto place = behindLinks(path);
    if (!place)
        return place.error();
    struct stat there = {};
    if (stat(place->c_str(), &there) != 0 && errno != ENOENT)
        return failed(path, errno);
    const std::string folder = folderOf(*place);
    if (access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) != 0)
        return failed(path, errno);
    if (there.st_mode == 0 || S_ISREG(there.st_mode))
        return success();
    return Error{ErrorKind::WriteFailed, std::string("it is ") + kindOf(there.st_mode) + ", and only a file is replaced", path};
}

Status replaceFile(const std::string& path, std::string_view bytes, FileAccess access)
{
    if (const Status replaceable = checkReplaceable(path); !replaceable)
        return replaceable.error();
    const auto place = behindLinks(path);
    if (!place)
        return place.error();
    FileBeside file(*place, access == FileAccess::OwnerOnly ? 0600 : 0666);
    int error = file.error();
    struct stat there = {};
    if (error == 0 && access == FileAccess::AsUsual && stat(place->c_str(), &there) == 0)
        error = file.setMode(there.st_mode & permissionBits);
    if (error == 0)
        error = file.put(bytes);
    if (error == 0)
        error = file.become(*place);
    return error == 0 ? success() : Status(failed(path, error));
}

} // namespace hopscope
