#include "model/mask/mask.h"

#include "model/mask/mask_names.h"

#include <array>
#include <cctype>

namespace hopscope::mask {

namespace {

constexpr std::array<std::string_view, 4> everybodysNamespaces{"default", "kube-system", "kube-public", "kube-node-lease"};
constexpr std::string_view everybodysService = "kubernetes";

std::set<std::string> namesToHide(const cluster::ClusterSnapshot& snapshot)
{
    std::set<std::string> names = namesIn(snapshot);
    names.erase(std::string(everybodysService));
    return names;
}

std::set<std::string> namespacesToHide(const cluster::ClusterSnapshot& snapshot)
{
    std::set<std::string> names = namespacesIn(snapshot);
    for (const std::string_view everybodys : everybodysNamespaces)
        names.erase(std::string(everybodys));
    return names;
}

std::set<std::string> together(std::set<std::string> one, const std::set<std::string>& other)
{
    one.insert(other.begin(), other.end());
    return one;
}

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '.' || c == '_';
}

/// Where the name that begins here ends; the dot at the end of a sentence, or of a host's whole name, is none of it.
std::size_t endOfName(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    while (end > at + 1 && text[end - 1] == '.')
        --end;
    return end;
}

} // namespace

Mask::Mask(const cluster::ClusterSnapshot& snapshot, const Hidden& hidden)
    : m_hidden(hidden), m_names(namesToHide(snapshot)), m_namespaces(namespacesToHide(snapshot)), m_addresses(keyOf(snapshot)),
      m_words(keyOf(snapshot), together(m_names, m_namespaces))
{
}

ip::IpAddress Mask::address(const ip::IpAddress& address) const
{
    return m_hidden.addresses ? m_addresses(address) : address;
}

ip::Cidr Mask::range(const ip::Cidr& range) const
{
    return m_hidden.addresses ? m_addresses(range) : range;
}

std::string Mask::name(const std::string& name) const
{
    if (name.empty() || name == everybodysService)
        return name;
    if (const auto address = ip::IpAddress::parse(name)) // nodes are named so, too
        return m_hidden.names || m_hidden.addresses ? m_addresses(*address).toString() : name;
    const std::string named = m_hidden.names ? m_words(name) : name;
    return m_hidden.names || m_hidden.addresses ? m_addresses.inName(named) : named; // numbers stay, and "ip-10-0-1-5" is one of a kind
}

std::string Mask::namespaceName(const std::string& name) const
{
    return m_hidden.namespaces && m_namespaces.count(name) > 0 ? m_words(name) : name;
}

kube::ObjectKey Mask::key(const kube::ObjectKey& key) const
{
    return {namespaceName(key.namespace_), name(key.name)};
}

/// What stands for the name of an object or a namespace; nothing for another word. Where both have the name, the text does not say
/// which one it means.
std::optional<std::string> Mask::known(const std::string& word) const
{
    const bool isObject = m_names.count(word) > 0;
    if (m_hidden.namespaces && m_namespaces.count(word) > 0 && (!isObject || !m_hidden.names))
        return m_words(word);
    return isObject ? std::optional(name(word)) : std::nullopt;
}

/// A word that is a name, or is made of names and dots, as those of DNS are.
std::string Mask::word(const std::string& word) const
{
    if (m_hidden.addresses && ip::IpAddress::parse(word))
        return word; // with the addresses of the text
    if (const auto other = known(word))
        return *other;
    const std::size_t dot = word.find('.');
    if (dot == std::string::npos)
        return word;
    return this->word(word.substr(0, dot)) + '.' + this->word(word.substr(dot + 1));
}

/// A name that is known is replaced as a whole, addresses in it too; between names stand addresses of their own.
std::string Mask::text(const std::string& text) const
{
    if (m_hidden.none())
        return text;
    std::string masked;
    std::string between;
    const auto takeBetween = [&] {
        masked += m_hidden.addresses ? m_addresses.inText(between) : between;
        between.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = 0;
        if (const auto address = addressAt(text, at, length); address && address->family() == ip::Family::V6) { // its parts look like names
            between += text.substr(at, length);
            at += length;
            continue;
        }
        const std::size_t end = endOfName(text, at);
        const std::string part = text.substr(at, std::max(end, at + 1) - at);
        if (m_names.count(part) > 0) {
            takeBetween();
            masked += *known(part);
        } else {
            between += end > at ? word(part) : part;
        }
        at += part.size();
    }
    takeBetween();
    return masked;
}

} // namespace hopscope::mask
