#include "model/query/comparison.h"

#include "model/query/fields.h"
#include "model/query/folded_text.h"

namespace hopscope::query {

namespace {

/// The values of labels and selectors are what somebody chose; all others have one form, whatever its letters.
bool comparesCase(const Term& term)
{
    return (term.field == Field::Label || term.field == Field::Selector) && term.operator_ != Operator::Contains;
}

bool hasOnlyCharactersOfAddresses(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdef.:") == std::string_view::npos;
}

bool holds(Operator operator_, std::uint32_t number, std::uint32_t value)
{
    switch (operator_) {
    case Operator::Less: return number < value;
    case Operator::LessOrEqual: return number <= value;
    case Operator::Greater: return number > value;
    case Operator::GreaterOrEqual: return number >= value;
    default: return number == value;
    }
}

} // namespace

Comparison::Comparison(const Term& term) : m_operator(term.operator_), m_exactCase(comparesCase(term))
{
    for (const std::string& value : term.values) {
        m_texts.push_back(m_exactCase ? value : folded(value));
        m_acceptsNone = m_acceptsNone || value.empty();
        m_hasSlash = m_hasSlash || value.find('/') != std::string::npos;
        m_mayBeAddress = m_mayBeAddress || hasOnlyCharactersOfAddresses(m_texts.back());
        if (const auto range = rangeOrAddress(value))
            m_ranges.push_back(*range);
        if (const auto number = numberFrom(value))
            m_numbers.push_back(*number);
        if (const auto kind = kindFromWord(value))
            m_kinds.set(std::size_t(*kind));
        m_yes = yesOrNo(value);
        m_address = ip::IpAddress::parse(value);
    }
}

bool Comparison::accepts(std::string_view text, const std::string& value) const
{
    if (m_operator == Operator::Contains)
        return containsFolded(text, value);
    return m_exactCase ? text == value : equalsFolded(text, value);
}

bool Comparison::accepts(std::string_view text) const
{
    return m_operator == Operator::Exists ||
           std::any_of(m_texts.begin(), m_texts.end(), [&](const std::string& value) { return accepts(text, value); });
}

bool Comparison::accepts(const ip::IpAddress& address) const
{
    if (m_operator == Operator::Contains)
        return m_mayBeAddress && accepts(std::string_view(address.toString()));
    return std::any_of(m_ranges.begin(), m_ranges.end(), [&](const ip::Cidr& range) { return range.contains(address); });
}

bool Comparison::acceptsAddress(std::string_view written) const
{
    if (m_operator == Operator::Contains)
        return accepts(written);
    const auto address = ip::IpAddress::parse(written);
    return address && accepts(*address);
}

/// A range contains the part of its text, and the addresses in it.
bool Comparison::acceptsRange(std::string_view written) const
{
    const auto range = ip::Cidr::parse(written);
    if (m_operator == Operator::Contains)
        return accepts(written) || (range && m_address && range->contains(*m_address));
    return range && std::any_of(m_ranges.begin(), m_ranges.end(), [&](const ip::Cidr& each) {
        return m_operator == Operator::In ? each.contains(*range) : each == *range;
    });
}

bool Comparison::accepts(std::uint32_t number) const
{
    return std::any_of(m_numbers.begin(), m_numbers.end(), [&](std::uint32_t each) { return holds(m_operator, number, each); });
}

bool Comparison::acceptsKey(const std::string& namespaceName, std::string_view name) const
{
    return std::any_of(m_texts.begin(), m_texts.end(), [&](const std::string& value) {
        const std::size_t slash = value.find('/');
        if (slash == std::string::npos)
            return !value.empty() && accepts(name, value);
        const auto [space, rest] = std::pair(std::string_view(value).substr(0, slash), std::string_view(value).substr(slash + 1));
        if (m_operator != Operator::Contains)
            return equalsFolded(namespaceName, space) && equalsFolded(name, rest);
        // As the text namespace/name would contain it.
        return namespaceName.size() >= space.size() && name.size() >= rest.size() &&
               equalsFolded(std::string_view(namespaceName).substr(namespaceName.size() - space.size()), space) &&
               equalsFolded(name.substr(0, rest.size()), rest);
    });
}

} // namespace hopscope::query
