// The parser behind parseJson: nlohmann_json's SAX reader, with a builder that leaves out what nobody reads.
#include "model/kube/json_reader.h"

#include "model/base/visible_text.h"

#include <algorithm>

namespace hopscope::kube {

namespace {

/// Far beyond any Kubernetes object, far below what recursion over the result could not take.
constexpr std::size_t maximumDepth = 300;

class Builder : public nlohmann::json_sax<Json>
{
public:
    explicit Builder(const ItemSink& sink) : m_sink(sink) {}

    Json takeRoot() { return std::move(m_root); }
    std::size_t errorPosition() const { return m_errorPosition; }
    const std::string& errorText() const { return m_errorText; }

    bool null() override { return add(Json()); }
    bool boolean(bool value) override { return add(Json(value)); }
    bool number_integer(number_integer_t value) override { return add(Json(value)); }
    bool number_unsigned(number_unsigned_t value) override { return add(Json(value)); }
    bool number_float(number_float_t value, const string_t&) override { return add(Json(value)); }
    bool string(string_t& value) override { return m_skipping > 0 ? add(Json()) : add(Json(std::move(value))); }
    bool binary(binary_t&) override { return fail("binary value"); }
    bool start_object(std::size_t) override { return open(Json::value_t::object); }
    bool start_array(std::size_t) override { return open(Json::value_t::array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override
    {
        if (m_skipping > 0)
            return true;
        if (m_stack.back().value->contains(name))
            return fail("the key \"" + quotedFromOutside(name) + "\" is repeated");
        m_skipNext = name == "managedFields" && m_stack.back().key == "metadata";
        m_key = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const Json::exception& error) override
    {
        m_errorPosition = position;
        const std::string_view text = error.what();
        const std::size_t reason = text.find(": ");
        // It holds all that was read last, which may be a text of the whole file.
        m_errorText = quotedFromOutside(reason == std::string_view::npos ? text : text.substr(reason + 2));
        return false;
    }

private:
    struct Open
    {
        Json* value;
        std::string key; ///< under which its parent holds it
    };

    bool fail(std::string text)
    {
        m_errorText = std::move(text);
        return false;
    }

    Json* place(Json value)
    {
        if (m_stack.empty()) {
            m_root = std::move(value);
            return &m_root;
        }
        Json& parent = *m_stack.back().value;
        if (parent.is_array())
            return &parent.get_ref<Json::array_t&>().emplace_back(std::move(value));
        return &(parent.get_ref<Json::object_t&>()[m_key] = std::move(value));
    }

    bool add(Json value)
    {
        if (m_skipping == 0 && !std::exchange(m_skipNext, false))
            place(std::move(value));
        return true;
    }

    bool open(Json::value_t type)
    {
        if (m_stack.size() + m_skipping >= maximumDepth)
            return fail("nested more than " + std::to_string(maximumDepth) + " levels deep");
        if (m_skipping > 0 || std::exchange(m_skipNext, false)) {
            ++m_skipping;
            return true;
        }
        const bool named = !m_stack.empty() && m_stack.back().value->is_object();
        Json* value = place(Json(type));
        m_stack.push_back({value, named ? m_key : std::string()});
        return true;
    }

    bool close()
    {
        if (m_skipping > 0) {
            --m_skipping;
            return true;
        }
        m_stack.pop_back();
        if (m_sink && atItems())
            handOut();
        return true;
    }

    /// Whether the innermost open container is the list whose objects go to the sink.
    bool atItems() const
    {
        if (m_stack.empty() || !m_stack.back().value->is_array())
            return false;
        return m_stack.size() == 1 || (m_stack.size() == 2 && m_stack.back().key == "items");
    }

    void handOut()
    {
        auto& items = m_stack.back().value->get_ref<Json::array_t&>();
        if (!items.back().is_object())
            return;
        Json item = std::move(items.back());
        items.pop_back();
        m_sink(m_root, std::move(item));
    }

    const ItemSink& m_sink;
    Json m_root;
    std::vector<Open> m_stack;
    std::string m_key;
    bool m_skipNext = false;
    std::size_t m_skipping = 0; ///< levels inside a value that is left out
    std::size_t m_errorPosition = 0;
    std::string m_errorText;
};

std::string placeInText(std::string_view text, std::size_t position)
{
    const std::string_view before = text.substr(0, std::min(position, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - lineStart);
}

} // namespace

Result<Json> parseJson(std::string_view text, const ItemSink& sink)
{
    // nlohmann_json takes a zero byte for the end of the text.
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos)
        return Error{ErrorKind::NotYamlOrJson, "a zero byte", placeInText(text, zero + 1)};
    Builder builder(sink);
    if (Json::sax_parse(text.begin(), text.end(), &builder))
        return builder.takeRoot();
    // The builder's own refusals come without a position.
    const std::string place = builder.errorPosition() > 0 ? placeInText(text, builder.errorPosition()) : std::string();
    return Error{ErrorKind::NotYamlOrJson, builder.errorText(), place};
}

} // namespace hopscope::kube
