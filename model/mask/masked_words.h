// Names with other words in them: of the same length and kind, the same word always for the same one.
#pragma once

#include "model/mask/keyed_hash.h"

#include <map>
#include <set>
#include <string>

namespace hopscope::mask {

/// A name is cut where it has no letters or digits. Each part becomes another of its length: letters a word that can be
/// spoken, mixed ones letters for letters and digits for digits. A number of up to three digits behind a word stays, so
/// that "worker-1" and "worker-2" are still seen to belong together. Two parts never become the same, and none becomes
/// another one of those that are hidden.
class MaskedWords
{
public:
    /// `names`: all that are to be hidden.
    MaskedWords(const HashKey& key, const std::set<std::string>& names);

    std::string operator()(const std::string& name) const;

private:
    std::string wordFor(const std::string& part) const;
    std::string invented(const std::string& part, int attempt) const;

    HashKey m_key;
    std::map<std::string, std::string> m_words;
};

} // namespace hopscope::mask
