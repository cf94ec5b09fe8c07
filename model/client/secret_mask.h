// Secrets that a server or a program says back are not shown.
#pragma once

#include "model/base/result.h"
#include "model/base/secret.h"

#include <cstdint>
#include <unordered_set>
#include <vector>

namespace hopscope::client {

/// What stands in a text in the place of a secret.
inline constexpr std::string_view maskedSecret = "[secret]";

/// Pure. Knows the secrets that are held, as hashes of their parts, and finds them in texts from outside: whole or in parts of
/// partLength bytes and more, as they are, in base64 (either alphabet, at any offset: HTTP Basic, a kubeconfig's data fields) and
/// percent-encoded. What is shorter than shortestSecret cannot be told from other words, and is left.
class SecretMask
{
public:
    static constexpr std::size_t partLength = 12;
    static constexpr std::size_t shortestSecret = 6;

    /// Of a PEM text its armour ("-----BEGIN ...") is no secret.
    void add(const Secret& secret);
    bool empty() const { return m_parts.empty() && m_short.empty(); }

    /// The text with each of them replaced by maskedSecret.
    std::string masked(std::string text) const;
    /// Its message masked: the context is ours.
    Error masked(Error error) const;

private:
    void addText(const std::string& text);

    std::unordered_set<std::uint64_t> m_parts; ///< hashes of partLength bytes each
    std::vector<Secret> m_short;               ///< of fewer bytes: found whole
};

} // namespace hopscope::client
