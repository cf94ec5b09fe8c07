// Objects of a kind that the server has and that could not be understood: counted, never lost without a word.
#pragma once

#include "model/base/result.h"
#include "model/kube/object.h"

#include <map>

namespace hopscope::client {

class UnreadableObjects
{
public:
    /// A list is under way; what is known counts until it has ended.
    void beginList() { m_arriving.clear(); }
    /// Of the list under way; Error as kube::DecodedList::malformed has it.
    void arrived(const std::vector<Error>& errors);
    void endList() { m_known = std::exchange(m_arriving, {}); }

    void put(const Error& error);
    /// It can be read now, or is gone. True where it was one of these.
    bool remove(kube::Kind kind, const kube::ObjectKey& key);

    std::size_t count() const { return m_known.size(); }
    std::optional<Error> first() const;

private:
    /// By what they are about: "Pod default/a"; several items may have no name.
    using Errors = std::multimap<std::string, Error, std::less<>>;

    Errors m_known;
    Errors m_arriving;
};

} // namespace hopscope::client
