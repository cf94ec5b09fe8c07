#include "model/source/read_file.h"

#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <limits>

namespace hopscope::source {

namespace {

constexpr std::size_t mostUnpacked = std::size_t{4} << 30;

/// zlib's inflate state, ended with the object.
class Inflater
{
public:
    Inflater() { m_ready = inflateInit2(&m_stream, MAX_WBITS + 16) == Z_OK; }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    Result<std::string> run(std::string& bytes)
    {
        std::string out;
        std::string chunk(256 * 1024, '\0');
        std::size_t consumed = 0;
        int state = m_ready ? Z_OK : Z_MEM_ERROR;
        while (state == Z_OK) {
            feed(bytes, consumed);
            const uInt offered = m_stream.avail_in;
            m_stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
            m_stream.avail_out = uInt(chunk.size());
            state = inflate(&m_stream, Z_NO_FLUSH);
            consumed += offered - m_stream.avail_in;
            out.append(chunk.data(), chunk.size() - m_stream.avail_out);
            if (out.size() > mostUnpacked)
                return Error{ErrorKind::FileUnreadable, "gzip: over 4 GiB unpacked", {}};
            if (state == Z_STREAM_END && anotherMember(bytes, consumed))
                state = inflateReset(&m_stream);
        }
        if (state != Z_STREAM_END)
            return Error{ErrorKind::FileUnreadable,
                         std::string("gzip: ") + (m_stream.msg ? m_stream.msg : "unexpected end of data"), {}};
        return out;
    }

private:
    void feed(std::string& bytes, std::size_t consumed)
    {
        m_stream.next_in = reinterpret_cast<Bytef*>(bytes.data() + consumed);
        m_stream.avail_in = uInt(std::min<std::size_t>(bytes.size() - consumed, std::numeric_limits<uInt>::max()));
    }
    static bool anotherMember(const std::string& bytes, std::size_t consumed)
    {
        return bytes.size() - consumed > 2 && bytes[consumed] == '\x1F' && bytes[consumed + 1] == '\x8B';
    }

    z_stream m_stream{};
    bool m_ready = false;
};

} // namespace

Result<std::string> readFile(const std::filesystem::path& path)
{
    std::error_code code;
    if (!std::filesystem::exists(path, code))
        return Error{ErrorKind::FileMissing, code.message(), path.string()};
    std::ifstream stream(path, std::ios::binary);
    std::string bytes;
    if (stream && !std::filesystem::is_directory(path, code)) {
        const auto size = std::filesystem::file_size(path, code);
        if (!code)
            bytes.reserve(size);
        bytes.assign(std::istreambuf_iterator<char>(stream), {});
    }
    if (!stream || stream.bad())
        return Error{ErrorKind::FileUnreadable, "cannot be opened or read", path.string()};
    return bytes;
}

Result<std::string> unpack(std::string bytes)
{
    if (!bytes.starts_with("\x1F\x8B"))
        return bytes;
    return Inflater{}.run(bytes);
}

} // namespace hopscope::source
