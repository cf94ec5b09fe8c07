#include "model/mask/masked_words.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace hopscope::mask {

namespace {

constexpr std::size_t longestOrdinal = 3;
constexpr int enoughAttempts = 64; ///< then a word is one letter longer

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isPart(char c)
{
    return isLetter(c) || isDigit(c);
}

/// How much of a part is a word: all but a number behind it. 0: the part is a small number itself.
std::size_t wordLength(const std::string& part)
{
    std::size_t letters = part.size();
    while (letters > 0 && isDigit(part[letters - 1]))
        --letters;
    const bool isOrdinal = part.size() - letters <= longestOrdinal;
    const bool isWord = std::all_of(part.begin(), part.begin() + std::ptrdiff_t(letters), isLetter);
    return isOrdinal && isWord ? letters : part.size();
}

/// Calls `word(text)` and `rest(text)` for what a name is made of, in order.
template <class Word, class Rest>
void cut(const std::string& name, Word word, Rest rest)
{
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = at;
        while (end < name.size() && isPart(name[end]) == isPart(name[at]))
            ++end;
        const std::string part = name.substr(at, end - at);
        const std::size_t length = isPart(part[0]) ? wordLength(part) : 0;
        if (length > 0)
            word(part.substr(0, length));
        if (length < part.size())
            rest(part.substr(length));
        at = end;
    }
}

} // namespace

MaskedWords::MaskedWords(const HashKey& key, const std::set<std::string>& names) : m_key(key)
{
    std::set<std::string> parts;
    for (const std::string& name : names)
        cut(name, [&](const std::string& word) { parts.insert(word); }, [](const std::string&) {});
    std::set<std::string> used = parts;
    for (const std::string& part : parts) {
        int attempt = 0;
        std::string word = invented(part, attempt);
        while (!used.insert(word).second)
            word = invented(part, ++attempt);
        m_words.emplace(part, std::move(word));
    }
}

std::string MaskedWords::invented(const std::string& part, int attempt) const
{
    constexpr std::string_view consonants = "bdfgklmnprstvz";
    constexpr std::string_view vowels = "aeiou";
    const bool isWord = std::all_of(part.begin(), part.end(), isLetter);
    std::string word;
    const std::string shape = attempt < enoughAttempts ? part : part + 'x';
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const std::uint64_t number = keyedHash(m_key, part + '/' + std::to_string(attempt) + '/' + std::to_string(i));
        char c = 0;
        if (isDigit(shape[i]))
            c = char('0' + number % 10);
        else if (isWord)
            c = i % 2 == 0 ? consonants[number % consonants.size()] : vowels[number % vowels.size()];
        else
            c = char('a' + number % 26);
        word += std::isupper(static_cast<unsigned char>(shape[i])) ? char(std::toupper(c)) : c;
    }
    return word;
}

std::string MaskedWords::wordFor(const std::string& part) const
{
    const auto known = m_words.find(part);
    return known != m_words.end() ? known->second : invented(part, 0);
}

std::string MaskedWords::operator()(const std::string& name) const
{
    std::string masked;
    cut(name, [&](const std::string& word) { masked += wordFor(word); }, [&](const std::string& rest) { masked += rest; });
    return masked;
}

} // namespace hopscope::mask
