// What policies beside NetworkPolicy have to do with a verdict.
#include "widgets/wording/why_parts.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

namespace {

using flow::Decision;
using flow::Why;

/// "leaving pod default/a", "coming to node n1"
QString endPhrase(const Why& why)
{
    const QString end = argument(why, 1);
    const QString name = end.section(u'/', 1);
    const bool leaving = argument(why, 0) == QLatin1String("egress");
    if (end.startsWith(QLatin1String("node/")))
        return leaving ? Wording::tr("leaving node %1", "direction of traffic").arg(name)
                       : Wording::tr("coming to node %1", "direction of traffic").arg(name);
    return leaving ? Wording::tr("leaving pod %1", "direction of traffic").arg(name)
                   : Wording::tr("coming to pod %1", "direction of traffic").arg(name);
}

/// "2" or "2 (deny-tenants)"
QString ruleName(const Why& why)
{
    const QString name = argument(why, 4);
    return name.isEmpty() ? argument(why, 3) : QStringLiteral("%1 (%2)").arg(argument(why, 3), name);
}

QString mayNotCount(const Why& why)
{
    const QString plugin = argument(why, 3);
    const QString unshown = plugin.isEmpty() ? Wording::tr("Nothing shows whether this cluster's network plugin enforces them.")
                                             : Wording::tr("Nothing shows whether %1 enforces them here.").arg(plugin);
    return Wording::tr("Of traffic %1 these policies say something else than the NetworkPolicies do: %2.").arg(endPhrase(why), argument(why, 2)) +
           u' ' + unshown;
}

QString notEvaluated(const Why& why)
{
    const auto named = [&](std::size_t index) { return index < why.arguments.size() && !why.arguments[index].empty(); };
    QStringList sentences;
    if (named(2))
        sentences << Wording::tr("Hopscope does not evaluate these policies, and they select traffic %1, or may: %2. Whether it passes is not known.")
                         .arg(endPhrase(why), argument(why, 2));
    if (named(3))
        sentences << Wording::tr("These select it as well: %1.").arg(argument(why, 3));
    if (named(4))
        sentences << Wording::tr("Of a network plugin that does not run here, and without effect on traffic %1: %2.").arg(endPhrase(why), argument(why, 4));
    return sentences.join(u' ');
}

} // namespace

QString otherPolicySentence(const Why& why)
{
    switch (why.decision) {
    case Decision::TierAccepts:
        return Wording::tr("%2 accepts traffic %1, by its rule %3, in tier %4.")
            .arg(endPhrase(why), argument(why, 2), ruleName(why), argument(why, 5));
    case Decision::TierDenies:
        return Wording::tr("%2 denies traffic %1, by its rule %3, in tier %4.")
            .arg(endPhrase(why), argument(why, 2), ruleName(why), argument(why, 5));
    case Decision::TierUndefined:
        return Wording::tr("For traffic %1 policies of one tier and one priority say different things, and either may count. These select it: %2.")
            .arg(endPhrase(why), argument(why, 2));
    case Decision::TierUncertain:
        return Wording::tr("What these policies say of traffic %1 depends on something that is not known: %2.").arg(endPhrase(why), argument(why, 2));
    case Decision::TierMayNotCount: return mayNotCount(why);
    case Decision::PolicyNotEvaluated: return notEvaluated(why);
    case Decision::PolicyKindsUnread:
        return Wording::tr("The server has policies of these kinds, and they could not be read: %2. Whether they let traffic %1 pass is not known.")
            .arg(endPhrase(why), argument(why, 2));
    default: return {};
    }
}

} // namespace hopscope::wording
