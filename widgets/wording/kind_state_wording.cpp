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

QString reading(const KindState& kind)
{
    const QLocale locale;
    if (kind.expected)
        return Wording::tr("reading, %1 of %2").arg(locale.toString(qulonglong(kind.objects)), locale.toString(qulonglong(*kind.expected)));
    return kind.objects == 0 ? Wording::tr("reading") : Wording::tr("reading, %n so far", nullptr, int(kind.objects));
}

/// Why it is as it is, and what would help.
QString cause(const KindState& kind)
{
    if (!kind.onlyNamespace.empty() && kind.refused)
        return Wording::tr("Missing permission: %1 in all namespaces.").arg(permission(kind.kind));
    if (kind.coverage == Coverage::Forbidden || (kind.error && kind.error->kind == ErrorKind::Forbidden))
        return Wording::tr("Missing permission: %1.").arg(permission(kind.kind));
    if (kind.coverage == Coverage::Absent)
        return Wording::tr("The server does not have this kind; nothing is missing if the cluster does not use it.");
    if (!kind.onlyNamespace.empty())
        return Wording::tr("Only this namespace was asked for.");
    return kind.error ? errorSentence(*kind.error) : QString();
}

} // namespace

QString kindStateWord(const KindState& kind)
{
    if (kind.phase == ReflectorPhase::BackingOff)
        return Wording::tr("reconnecting, attempt %1").arg(kind.attempt);
    if (isMissing(kind.coverage))
        return coverageWord(kind.coverage);
    if (kind.phase == ReflectorPhase::Listing)
        return reading(kind);
    const QString word = kind.phase == ReflectorPhase::Watching ? Wording::tr("live") : coverageWord(kind.coverage);
    return kind.onlyNamespace.empty() ? word : Wording::tr("%1, namespace %2 only").arg(word, toText(kind.onlyNamespace));
}

QString kindStateReason(const KindState& kind)
{
    QStringList sentences{cause(kind)};
    if (kind.unreadable > 0 && kind.firstUnreadable)
        sentences << Wording::tr("%n could not be read: %1.", nullptr, int(kind.unreadable)).arg(toText(kind.firstUnreadable->context));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace hopscope::wording
