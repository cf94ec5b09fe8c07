#include "app/terminal_stream.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>

namespace hopscope::app {

namespace {

constexpr std::size_t enough = 1u << 16;

} // namespace

TerminalBuffer::TerminalBuffer(int descriptor, bool everyLine) : m_descriptor(descriptor), m_everyLine(everyLine) {}

TerminalBuffer::~TerminalBuffer()
{
    sync();
}

int TerminalBuffer::finish()
{
    m_waiting += m_filter.finish();
    sync();
    // NFS and quotas speak up at close(); closing a copy asks them, and leaves the stream itself open.
    const int copy = m_error == 0 ? dup(m_descriptor) : -1;
    if (copy >= 0 && close(copy) != 0 && errno != EINTR)
        m_error = errno;
    return m_error;
}

TerminalBuffer::int_type TerminalBuffer::overflow(int_type character)
{
    if (traits_type::eq_int_type(character, traits_type::eof()))
        return traits_type::not_eof(character);
    const char one = traits_type::to_char_type(character);
    return take({&one, 1}) ? character : traits_type::eof();
}

std::streamsize TerminalBuffer::xsputn(const char* text, std::streamsize size)
{
    return take({text, std::size_t(size)}) ? size : 0;
}

int TerminalBuffer::sync()
{
    const bool written = writeOut(m_waiting);
    m_waiting.clear();
    return written ? 0 : -1;
}

bool TerminalBuffer::take(std::string_view part)
{
    m_waiting += m_filter.take(part);
    const bool lineEnded = m_everyLine && part.find('\n') != std::string_view::npos;
    return m_waiting.size() < enough && !lineEnded ? m_error == 0 : sync() == 0;
}

bool TerminalBuffer::writeOut(std::string_view text)
{
    while (!text.empty() && m_error == 0) {
        const ssize_t count = ::write(m_descriptor, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(std::size_t(count));
        } else if (errno == EAGAIN) {
            pollfd wait{m_descriptor, POLLOUT, 0};
            poll(&wait, 1, -1);
        } else if (errno != EINTR) {
            m_error = errno;
        }
    }
    return m_error == 0;
}

void sayOnStandardError(std::string_view line)
{
    TerminalStream stream(STDERR_FILENO);
    stream << line << '\n';
    stream.finish();
}

} // namespace hopscope::app
