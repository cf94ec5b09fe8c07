// A watch's body arrives in pieces; its events are lines.
#pragma once

#include <string>
#include <string_view>

namespace hopscope::client {

/// Pure. Keeps the piece of a line that has not ended; a watch that is cut there loses nothing, because its event comes
/// again from the last version that was seen.
class WatchLineSplitter
{
public:
    static constexpr std::size_t longestLine = 64u << 20;

    /// Calls `line(std::string_view)` for each line that ends in `bytes`, without its line break; blank lines are passed over.
    /// False when a line grows past longestLine: this is no watch of Kubernetes.
    template <class Line>
    bool append(std::string_view bytes, Line line)
    {
        for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
            std::string_view piece = bytes.substr(0, end);
            bytes.remove_prefix(end + 1);
            if (!m_rest.empty()) {
                m_rest.append(piece);
                std::string whole;
                whole.swap(m_rest);
                deliver(whole, line);
            } else {
                deliver(piece, line);
            }
        }
        m_rest.append(bytes);
        return m_rest.size() <= longestLine;
    }

    void clear() { m_rest.clear(); }

private:
    template <class Line>
    static void deliver(std::string_view text, Line& line)
    {
        if (text.ends_with('\r'))
            text.remove_suffix(1);
        if (!text.empty())
            line(text);
    }

    std::string m_rest;
};

} // namespace hopscope::client
