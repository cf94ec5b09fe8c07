#include "model/client/api_resource.h"
#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

#include <QLocale>

namespace hopscope::wording {

using client::ReflectorPhase;
using cluster::Coverage;
using source::KindState;

namespace {

bool isMissing(Coverage coverage)
{
    return coverage == Coverage::Forbidden || coverage == Coverage::Absent || coverage == Coverage::Failed;
}

bool isShown(const KindState& kind)
{
    return kind.coverage == Coverage::Complete || kind.coverage == Coverage::Partial;
}

/// "list and watch on endpointslices (discovery.k8s.io)", as a Role names it.
QString permission(kube::Kind kind)
{
    if (kind == kube::Kind::ConfigMap)
        return Wording::tr("get on the network components' configmaps, by name");
    const client::RbacResource resource = client::rbacResourceOf(kind);
    const QString plural = toText(resource.resource);
    return resource.group.empty() ? Wording::tr("list and watch on %1").arg(plural)
                                  : Wording::tr("list and watch on %1 (%2)").arg(plural, toText(resource.group));
}

QString reconnecting(const KindState& kind)
{
    if (!kind.retryIn || *kind.retryIn <= std::chrono::milliseconds(0))
        return Wording::tr("reconnecting now (attempt %1)").arg(kind.attempt);
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*kind.retryIn).count();
    return Wording::tr("reconnecting in %1 s (attempt %2)").arg(seconds).arg(kind.attempt);
}

QString syncing(const KindState& kind)
{
    const QLocale locale;
    if (kind.expected)
        return Wording::tr("syncing %1 of %2").arg(locale.toString(qulonglong(kind.objects)), locale.toString(qulonglong(*kind.expected)));
    return kind.objects == 0 ? Wording::tr("syncing") : Wording::tr("syncing, %n so far", nullptr, int(kind.objects));
}

QString shownWord(const KindState& kind)
{
    if (kind.objects == 0 && kind.unreadable == 0)
        return Wording::tr("empty");
    return kind.phase == ReflectorPhase::Watching ? Wording::tr("live") : coverageWord(kind.coverage);
}

/// "live, namespace a only"
QString inNamespaces(const QString& word, const std::vector<std::string>& only)
{
    if (only.empty())
        return word;
    if (only.size() > namedOneByOne)
        return Wording::tr("%1, %2 namespaces only").arg(word).arg(only.size());
    return only.size() == 1 ? Wording::tr("%1, namespace %2 only").arg(word, toText(only.front()))
                            : Wording::tr("%1, namespaces %2 only").arg(word, joined(only));
}

/// Which namespaces were refused; and which were read, where the state does not name them.
QString namespacesSentence(const KindState& kind)
{
    QStringList sentences;
    if (kind.onlyNamespaces.size() > namedOneByOne)
        sentences << Wording::tr("Read: namespaces %1.").arg(joined(kind.onlyNamespaces));
    if (kind.refusedNamespaces.size() == 1)
        sentences << Wording::tr("Namespace %1 is refused, or does not exist.").arg(toText(kind.refusedNamespaces.front()));
    else if (!kind.refusedNamespaces.empty())
        sentences << Wording::tr("Namespaces %1 are refused, or do not exist.").arg(joined(kind.refusedNamespaces));
    return sentences.join(u' ');
}

/// Why it is as it is, and what would help; without namespaces, its age and what could not be read of it.
QString cause(const KindState& kind)
{
    if (!kind.onlyNamespaces.empty() && kind.refused) {
        const QString missing = Wording::tr("Missing permission: %1 in all namespaces.").arg(permission(kind.kind));
        return kind.error ? missing + u' ' + errorSentence(*kind.error) : missing;
    }
    if (kind.coverage == Coverage::Forbidden || (kind.error && kind.error->kind == ErrorKind::Forbidden))
        return Wording::tr("Missing permission: %1.").arg(permission(kind.kind));
    if (kind.coverage == Coverage::Absent)
        return Wording::tr("The server does not have this kind; nothing is missing if the cluster does not use it.");
    if (kind.error)
        return errorSentence(*kind.error);
    if (kind.onlyNamespaces.empty())
        return {};
    return kind.onlyNamespaces.size() + kind.refusedNamespaces.size() == 1 ? Wording::tr("Only this namespace was asked for.")
                                                                           : Wording::tr("Only these namespaces were asked for.");
}

} // namespace

QString kindStateWord(const KindState& kind, source::SourceKind source)
{
    if (kind.phase == ReflectorPhase::BackingOff || (kind.phase == ReflectorPhase::Listing && kind.error && kind.attempt > 0))
        return reconnecting(kind);
    if (isMissing(kind.coverage))
        return coverageWord(kind.coverage);
    if (kind.phase == ReflectorPhase::Listing)
        return isShown(kind) && kind.asOf ? Wording::tr("syncing again") : syncing(kind);
    if (!isShown(kind))
        return source == source::SourceKind::Live ? Wording::tr("not yet asked") : coverageWord(kind.coverage);
    return inNamespaces(shownWord(kind), kind.onlyNamespaces);
}

QString kindStateReason(const KindState& kind, source::SourceKind source, TimePoint now)
{
    QStringList sentences{cause(kind), namespacesSentence(kind)};
    if (kind.kind == kube::Kind::Endpoints && kind.phase == ReflectorPhase::Idle && source == source::SourceKind::Live)
        sentences << Wording::tr("Asked for only where the server has no EndpointSlices.");
    if (kind.asOf && isShown(kind))
        sentences << Wording::tr("As of %1, %2.").arg(clockText(*kind.asOf, now), oldText(*kind.asOf, now));
    if (kind.unreadable > 0)
        sentences << Wording::tr("%n could not be read: %1", nullptr, int(kind.unreadable))
                         .arg(kind.firstUnreadable ? unreadableText(*kind.firstUnreadable) : QString());
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

QString emptyTableSentence(const KindState& kind, source::SourceKind source)
{
    const QString name = toText(kube::kindName(kind.kind));
    switch (kind.coverage) {
    case Coverage::Complete:
        return kind.unreadable == 0 ? Wording::tr("The cluster has no %1.").arg(name)
                                    : Wording::tr("%n of %1 could not be read; there are no others.", nullptr, int(kind.unreadable)).arg(name);
    case Coverage::Partial:
        if (kind.onlyNamespaces.empty())
            return Wording::tr("No %1 in what could be read.").arg(name);
        return kind.onlyNamespaces.size() == 1
                   ? Wording::tr("No %1 in namespace %2, the only one that is read.").arg(name, toText(kind.onlyNamespaces.front()))
                   : Wording::tr("No %1 in namespaces %2, the only ones that are read.").arg(name, joined(kind.onlyNamespaces));
    case Coverage::NotRead:
    case Coverage::Arriving:
        if (source == source::SourceKind::Live)
            return Wording::tr("%1: %2. Whether there are any is not known yet.").arg(name, kindStateWord(kind, source));
        return Wording::tr("%1 is not in what was opened; whether the cluster has any is not known.").arg(name);
    case Coverage::Forbidden:
    case Coverage::Absent:
    case Coverage::Failed: return Wording::tr("%1: %2. %3").arg(name, kindStateWord(kind, source), cause(kind));
    }
    return {};
}

} // namespace hopscope::wording
