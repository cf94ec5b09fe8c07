// A term made ready to be held against a hundred thousand objects. Private to model/query.
#pragma once

#include "model/query/field_values.h"
#include "model/query/value_words.h"

#include <bitset>

namespace hopscope::query {

/// What values a term accepts. NotEqual accepts here what Equal does: the answer is turned round at the end, since it speaks
/// of all values of an object.
class Comparison
{
public:
    explicit Comparison(const Term& term);

    bool isTurned() const { return m_operator == Operator::NotEqual; }
    bool accepts(std::string_view text) const;
    bool accepts(const ip::IpAddress& address) const;
    bool acceptsAddress(std::string_view written) const;
    bool acceptsRange(std::string_view written) const;
    bool accepts(std::uint32_t number) const;
    bool accepts(bool value) const { return m_yes == value; }
    bool accepts(kube::Kind kind) const { return m_kinds[std::size_t(kind)]; }
    /// Objects by their names; "namespace/name" where a value is written so.
    bool acceptsKey(const std::string& namespaceName, std::string_view name) const;
    /// Objects without any value: they have an empty text.
    bool acceptsNone() const { return m_acceptsNone; }
    bool acceptsOnlyNone() const { return m_acceptsNone && m_texts.size() == 1; }
    bool hasSlash() const { return m_hasSlash; }

private:
    bool accepts(std::string_view text, const std::string& value) const;

    Operator m_operator;
    bool m_exactCase;
    std::vector<std::string> m_texts; ///< folded, unless letters are compared as they are
    std::vector<ip::Cidr> m_ranges;
    std::optional<ip::IpAddress> m_address; ///< where a range is asked for what it contains
    std::vector<std::uint32_t> m_numbers;
    std::optional<bool> m_yes;
    std::bitset<kube::kindCount> m_kinds;
    bool m_acceptsNone = false;
    bool m_hasSlash = false;
    bool m_mayBeAddress = false; ///< an address can contain the text
};

/// Holds the values it is told against a comparison.
class ComparingSink final : public ValueSink
{
public:
    explicit ComparingSink(const Comparison& comparison) : m_comparison(comparison) {}

    void text(std::string_view value) override { take(m_comparison.accepts(value)); }
    void address(const ip::IpAddress& value) override { take(m_comparison.accepts(value)); }
    void writtenAddress(std::string_view value) override { take(m_comparison.acceptsAddress(value)); }
    void range(std::string_view written) override { take(m_comparison.acceptsRange(written)); }
    void number(std::uint32_t value) override { take(m_comparison.accepts(value)); }
    void yesNo(bool value) override { take(m_comparison.accepts(value)); }

    /// Whether one of the values was accepted, or there was none and that is.
    bool isAccepted() const { return m_anyAccepted || (!m_anyTold && m_comparison.acceptsNone()); }
    bool anyAccepted() const { return m_anyAccepted; }

private:
    void take(bool accepted)
    {
        m_anyTold = true;
        m_anyAccepted = m_anyAccepted || accepted;
    }

    const Comparison& m_comparison;
    bool m_anyTold = false;
    bool m_anyAccepted = false;
};

} // namespace hopscope::query
