#include "model/client/secret_mask.h"

#include "model/client/api_resource.h"
#include "model/client/base64.h"

#include <algorithm>

namespace hopscope::client {

namespace {

/// FNV-1a. An accidental match would hide twelve harmless bytes.
std::uint64_t hashOf(std::string_view part)
{
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (const char c : part)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

/// What stands in the base64 of any text that holds `text` at an offset of 3n + `offset`: without the characters at its ends that
/// the bytes around it decide with.
std::string base64Within(const std::string& text, std::size_t offset)
{
    const std::string encoded = encodeBase64(std::string(offset, '\0') + text);
    const std::size_t begin = offset == 0 ? 0 : offset + 1;
    const std::size_t end = (offset + text.size()) * 8 / 6;
    return end > begin ? encoded.substr(begin, end - begin) : std::string();
}

std::string urlAlphabet(std::string base64)
{
    std::replace(base64.begin(), base64.end(), '+', '-');
    std::replace(base64.begin(), base64.end(), '/', '_');
    return base64;
}

/// The lines of a PEM text between its armour.
std::vector<Secret> linesOfPem(const std::string& text)
{
    std::vector<Secret> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string line = text.substr(begin, end - begin);
        if (!line.starts_with("-----"))
            lines.emplace_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

} // namespace

void SecretMask::addText(const std::string& text)
{
    if (text.size() < shortestSecret)
        return;
    if (text.size() < partLength)
        m_short.emplace_back(text);
    for (std::size_t at = 0; at + partLength <= text.size(); ++at)
        m_parts.insert(hashOf(std::string_view(text).substr(at, partLength)));
}

void SecretMask::add(const Secret& secret)
{
    const std::string& text = secret.reveal();
    if (text.size() < shortestSecret)
        return;
    for (std::size_t offset = 0; offset < 3; ++offset) {
        const Secret encoded(base64Within(text, offset));
        addText(encoded.reveal());
        addText(Secret(urlAlphabet(encoded.reveal())).reveal());
    }
    if (text.starts_with("-----")) {
        for (const Secret& line : linesOfPem(text))
            addText(line.reveal());
        return;
    }
    addText(text);
    addText(Secret(queryEscaped(text)).reveal());
}

std::string SecretMask::masked(std::string text) const
{
    std::vector<bool> hidden(text.size());
    for (std::size_t at = 0; at + partLength <= text.size(); ++at) {
        if (m_parts.contains(hashOf(std::string_view(text).substr(at, partLength))))
            std::fill_n(hidden.begin() + std::ptrdiff_t(at), partLength, true);
    }
    for (const Secret& secret : m_short) {
        const std::string& word = secret.reveal();
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
            std::fill_n(hidden.begin() + std::ptrdiff_t(at), word.size(), true);
    }
    if (std::find(hidden.begin(), hidden.end(), true) == hidden.end())
        return text;
    std::string shown;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!hidden[at])
            shown += text[at];
        else if (at == 0 || !hidden[at - 1])
            shown += maskedSecret;
    }
    std::fill(text.begin(), text.end(), '\0');
    return shown;
}

Error SecretMask::masked(Error error) const
{
    error.message = masked(std::move(error.message));
    return error;
}

} // namespace hopscope::client
