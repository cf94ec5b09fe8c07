#include "model/kube/json_list_splitter.h"

namespace hopscope::kube {

void JsonListSplitter::feed(std::string_view bytes)
{
    const std::size_t kept = m_inElement ? m_begin : m_read;
    m_buffer.erase(0, kept);
    m_read -= kept;
    m_begin = 0;
    m_buffer.append(bytes);
}

/// Whether the next character belongs to a text, its quotes included (RFC 8259, 7).
inline bool JsonListSplitter::isOfText(char c)
{
    if (!m_inText)
        return m_inText = c == '"';
    if (m_escaped)
        m_escaped = false;
    else if (c == '\\')
        m_escaped = true;
    else
        m_inText = c != '"';
    return true;
}

bool JsonListSplitter::frameIsTooLong() const
{
    return m_frame.size() > m_budget.listFrame && m_frame.size() - m_budget.listFrame > m_elements * m_budget.listFrameForEach;
}

Result<std::optional<std::string_view>> JsonListSplitter::next()
{
    while (m_read < m_buffer.size()) {
        if (m_inElement) {
            if (scan()) {
                ++m_elements;
                return std::optional(std::string_view(m_buffer).substr(m_begin, m_read - m_begin));
            }
        } else if (m_inItems && m_buffer[m_read] == '{') {
            m_inElement = true;
            m_begin = m_read++;
            m_depth = 1;
        } else {
            scanFrame(m_buffer[m_read++]);
        }
    }
    if (m_inElement && m_read - m_begin > m_budget.object)
        return Error{ErrorKind::OverLimit, {}, {}, Limit::Object};
    if (frameIsTooLong())
        return Error{ErrorKind::OverLimit, {}, {}, Limit::ListFrame};
    return std::optional<std::string_view>();
}

/// Goes on within an element; true behind its end.
bool JsonListSplitter::scan()
{
    const char* const end = m_buffer.data() + m_buffer.size();
    const char* at = m_buffer.data() + m_read;
    for (; at != end; ++at) {
        const char c = *at;
        if (isOfText(c))
            continue;
        if (c == '{' || c == '[') {
            ++m_depth;
        } else if ((c == '}' || c == ']') && --m_depth == 0) {
            m_inElement = false;
            m_frame += "{}";
            m_depth = 2; // within the document and its items
            m_read = std::size_t(at + 1 - m_buffer.data());
            return true;
        }
    }
    m_read = m_buffer.size();
    return false;
}

/// Outside of elements: everything belongs to the frame.
void JsonListSplitter::scanFrame(char c)
{
    m_frame += c;
    const bool wasInText = m_inText;
    if (isOfText(c)) {
        if (!wasInText)
            m_textBegin = m_frame.size();
        else if (!m_inText && m_depth == 1)
            m_name = m_frame.substr(m_textBegin, m_frame.size() - 1 - m_textBegin);
        return;
    }
    if (c == '{' || c == '[') {
        m_inItems = c == '[' && m_depth == 1 && m_name == "items";
        ++m_depth;
    } else if (c == '}' || c == ']') {
        m_inItems = false;
        --m_depth;
    }
}

} // namespace hopscope::kube
