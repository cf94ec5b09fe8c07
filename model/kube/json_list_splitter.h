// A list in JSON arrives in pieces; the objects in its `items` are handed out as each is whole. Private to model/kube.
#pragma once

#include "model/base/budget.h"
#include "model/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace hopscope::kube {

/// Pure. Only looks for where objects end; whether they are JSON is for the parser to say. Holds the object that is not yet
/// whole, the bytes fed last, and what surrounds the objects; of each no more than the budget allows.
class JsonListSplitter
{
public:
    explicit JsonListSplitter(const Budget& budget) : m_budget(budget) {}

    void feed(std::string_view bytes);
    /// The text of the next whole element of `items`, valid until the next feed(); nothing when more bytes are needed.
    /// Errors: OverLimit, when there is no end to an element (Object) or to what stands around them (ListFrame).
    Result<std::optional<std::string_view>> next();
    /// The document with {} for each element that was handed out: what the list says of itself.
    const std::string& frame() const { return m_frame; }

private:
    bool scan();
    void scanFrame(char c);
    bool isOfText(char c);

    bool frameIsTooLong() const;

    Budget m_budget;
    std::size_t m_elements = 0; ///< handed out
    std::string m_buffer;
    std::size_t m_read = 0;  ///< of m_buffer: looked at
    std::size_t m_begin = 0; ///< of m_buffer: where the element begins that is being read
    std::string m_frame;
    std::string m_name;      ///< the last text at the document's top level
    std::size_t m_textBegin = 0;
    int m_depth = 0;         ///< of braces and brackets
    bool m_inText = false;
    bool m_escaped = false;
    bool m_inItems = false;  ///< the innermost open bracket is that of `items`
    bool m_inElement = false;
};

} // namespace hopscope::kube
