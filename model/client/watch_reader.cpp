#include "model/client/watch_reader.h"

#include "model/kube/decode_protobuf.h"

namespace hopscope::client {

namespace {

Error endless(Limit limit)
{
    return {ErrorKind::OverLimit, {}, {}, limit};
}

} // namespace

WatchReader::WatchReader(kube::Kind kind, kube::Encoding encoding, const Budget& budget, std::shared_ptr<std::size_t> held)
    : m_kind(kind), m_encoding(encoding), m_budget(budget), m_held(held ? std::move(held) : std::make_shared<std::size_t>(0))
{
}

WatchReader::~WatchReader()
{
    *m_held -= m_ownHeld;
}

void WatchReader::countHeld()
{
    *m_held += m_buffer.size() - m_ownHeld;
    m_ownHeld = m_buffer.size();
}

void WatchReader::feed(std::string_view bytes)
{
    m_buffer.erase(0, m_read);
    m_read = 0;
    m_buffer.append(bytes);
    countHeld();
}

std::optional<Result<kube::WatchEvent>> WatchReader::next()
{
    auto event = m_encoding == kube::Encoding::Json ? nextLine() : nextFrame();
    if (!event && *m_held > m_budget.watchBytes)
        return endless(Limit::WatchBytes);
    return event;
}

std::optional<Result<kube::WatchEvent>> WatchReader::nextLine()
{
    for (std::size_t end = rest().find('\n'); end != std::string_view::npos; end = rest().find('\n')) {
        std::string_view line = rest().substr(0, end);
        m_read += end + 1;
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.empty())
            return kube::decodeWatchEvent(line, m_kind);
    }
    if (rest().size() > m_budget.object)
        return endless(Limit::Object);
    return std::nullopt;
}

std::optional<Result<kube::WatchEvent>> WatchReader::nextFrame()
{
    constexpr std::size_t lengthSize = 4;
    if (rest().size() < lengthSize)
        return std::nullopt;
    std::size_t length = 0;
    for (const char byte : rest().substr(0, lengthSize))
        length = length << 8 | static_cast<unsigned char>(byte);
    if (length > m_budget.object)
        return endless(Limit::Object);
    if (rest().size() < lengthSize + length)
        return std::nullopt;
    const std::string_view frame = rest().substr(lengthSize, length);
    m_read += lengthSize + length;
    return kube::decodeProtobufWatchEvent(frame, m_kind);
}

} // namespace hopscope::client
