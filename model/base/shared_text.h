// A text whose copies share its characters.
#pragma once

#include "model/base/shared_value.h"

#include <compare>
#include <concepts>
#include <string>
#include <string_view>

namespace hopscope {

class SharedText;

/// What else is a text: std::string, std::string_view, "...".
template <class T>
concept PlainText = std::convertible_to<const T&, std::string_view> && !std::same_as<T, SharedText>;

/// A text in eight bytes; an empty one is no more than that. For what many objects say alike: a namespace, a phase.
/// It is read as a std::string, and compared by its characters; to change it is to assign another.
class SharedText
{
public:
    SharedText() = default;
    SharedText(std::string text)
    {
        if (!text.empty())
            m_text = SharedValue<std::string>(std::move(text));
    }
    SharedText(std::string_view text) : SharedText(std::string(text)) {}
    SharedText(const char* text) : SharedText(std::string(text)) {}

    const std::string& str() const { return *m_text; }
    /// Valid as long as this text, or a copy of it, is there and not assigned to.
    operator const std::string&() const { return str(); }
    operator std::string_view() const { return str(); }
    const char* c_str() const { return str().c_str(); }
    bool empty() const { return m_text.isNull(); }
    std::size_t size() const { return str().size(); }
    bool starts_with(std::string_view prefix) const { return str().starts_with(prefix); }
    bool ends_with(std::string_view suffix) const { return str().ends_with(suffix); }
    std::size_t find(std::string_view part) const { return str().find(part); }
    std::size_t find(char character) const { return str().find(character); }

    /// How many copies share the characters; 0 for an empty text.
    std::uint32_t useCount() const { return m_text.useCount(); }
    bool sharesWith(const SharedText& other) const { return m_text.sharesWith(other.m_text); }

    bool operator==(const SharedText&) const = default;
    std::strong_ordering operator<=>(const SharedText& other) const
    {
        return m_text.sharesWith(other.m_text) ? std::strong_ordering::equal : str() <=> other.str();
    }
    template <PlainText T>
    friend bool operator==(const SharedText& text, const T& other)
    {
        return text.str() == std::string_view(other);
    }
    template <PlainText T>
    friend std::strong_ordering operator<=>(const SharedText& text, const T& other)
    {
        return std::string_view(text.str()) <=> std::string_view(other);
    }

    friend std::string operator+(const SharedText& one, const SharedText& other) { return one.str() + other.str(); }
    template <PlainText T>
    friend std::string operator+(const SharedText& text, const T& other)
    {
        return std::string(text.str()).append(std::string_view(other));
    }
    template <PlainText T>
    friend std::string operator+(const T& other, const SharedText& text)
    {
        return std::string(std::string_view(other)).append(text.str());
    }
    friend std::string operator+(std::string&& other, const SharedText& text)
    {
        return std::move(other.append(text.str()));
    }

private:
    SharedValue<std::string> m_text;
};

} // namespace hopscope

template <>
struct std::hash<hopscope::SharedText>
{
    std::size_t operator()(const hopscope::SharedText& text) const noexcept
    {
        return std::hash<std::string_view>{}(text.str());
    }
};
