// Which objects of a cluster a query asks for.
#pragma once

#include "model/cluster/cluster_snapshot.h"
#include "model/query/finding_words.h"
#include "model/query/query.h"

namespace hopscope::query {

/// In this order "and" is the least of its parts and "or" the greatest.
enum class Answer : std::uint8_t
{
    No,
    Unknown, ///< it rests on what nobody has read, or has not arrived yet
    Yes
};

/// A query held against one snapshot. A value that shares what it has worked out; may be asked from several threads.
///
/// A field that objects of a kind do not have is No for them, whatever it is compared with; `not` of that is Yes. A field that
/// an object could have and has not is an empty text: `node = ""` are pods without a node. Of several values one is enough,
/// but for `!=`, which none may equal. Only values of labels and selectors are compared in their letters' case. Of a Service
/// or NetworkPolicy, "namespace/name" names one.
class QueryMatcher
{
public:
    /// Matches everything.
    QueryMatcher();
    /// Takes up to some ten milliseconds in a large cluster where the query asks for a service, a policy or a zone; the
    /// snapshot, which may be null, stays in memory as long as this does. Without `found`, what is wrong with an object is unknown.
    QueryMatcher(const Query& query, cluster::SnapshotPointer snapshot, std::shared_ptr<const FindingWords> found = nullptr);

    /// T is any of the kinds in kube::Object. The object need not be one of the snapshot.
    template <class T>
    Answer evaluate(const T& object) const;
    /// The object of this kind and key. One that the snapshot does not have, as a node of which only pods tell, is known by
    /// its key alone.
    Answer evaluate(kube::Kind kind, const kube::ObjectKey& key) const;

    /// What is unknown is no match.
    template <class T>
    bool matches(const T& object) const
    {
        return evaluate(object) == Answer::Yes;
    }
    bool matches(kube::Kind kind, const kube::ObjectKey& key) const { return evaluate(kind, key) == Answer::Yes; }

private:
    struct Compiled;
    std::shared_ptr<const Compiled> m_compiled;
};

} // namespace hopscope::query
