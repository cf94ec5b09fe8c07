// The inspector's text for policies beside NetworkPolicy: those with tiers rule by rule, those of plugins by whom they may select.
#include "model/policy/enforcement.h"
#include "model/policy/selection.h"
#include "widgets/map/item_words.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

using kube::PolicyAction;
using kube::TieredPeer;
using kube::TieredPort;

QString namespacesWords(const kube::LabelSelector& selector)
{
    return selector.isEmpty() ? Inspection::tr("every namespace") : Inspection::tr("namespaces with %1", "labels").arg(selectorWords(selector));
}

QString peerWords(const TieredPeer& peer)
{
    switch (peer.type) {
    case TieredPeer::Type::Namespaces: return Inspection::tr("every pod of %1", "namespaces").arg(namespacesWords(peer.namespaces));
    case TieredPeer::Type::Pods:
        return Inspection::tr("%1 of %2", "pods with labels, namespaces").arg(podsWords(peer.selector), namespacesWords(peer.namespaces));
    case TieredPeer::Type::Nodes:
        return peer.selector.isEmpty() ? Inspection::tr("every node") : Inspection::tr("nodes with %1", "labels").arg(selectorWords(peer.selector));
    case TieredPeer::Type::Networks: {
        QStringList ranges;
        for (const kube::WrittenRange& range : peer.networks)
            ranges << text(range.text);
        return ranges.join(QStringLiteral(", "));
    }
    case TieredPeer::Type::DomainNames: {
        QStringList names;
        for (const std::string& name : peer.domainNames)
            names << text(name);
        return names.join(QStringLiteral(", "));
    }
    case TieredPeer::Type::Unknown: break;
    }
    return Inspection::tr("something that is written in a way Hopscope does not know");
}

QString portWords(const TieredPort& port)
{
    switch (port.type) {
    case TieredPort::Type::Range: {
        const QString first = text(ip::toString(port.protocol)) + u' ' + QString::number(port.first);
        return port.first == port.last ? first : first + QStringLiteral("–%1").arg(port.last);
    }
    case TieredPort::Type::Name: return text(port.name);
    case TieredPort::Type::Unknown: break;
    }
    return Inspection::tr("a port that is written in a way Hopscope does not know");
}

QString actionWord(PolicyAction action)
{
    switch (action) {
    case PolicyAction::Accept: return Inspection::tr("Accepts", "a policy's rule");
    case PolicyAction::Deny: return Inspection::tr("Denies", "a policy's rule");
    case PolicyAction::Pass: return Inspection::tr("Passes on to the next tier", "a policy's rule");
    case PolicyAction::Unknown: break;
    }
    return Inspection::tr("Does something that Hopscope does not know", "a policy's rule");
}

/// "Denies: every pod of every namespace, on TCP 80 (no-tenants)"
RichText ruleHtml(const kube::TieredRule& rule)
{
    QStringList peers;
    for (const TieredPeer& peer : rule.peers)
        peers << peerWords(peer);
    QStringList ports;
    for (const TieredPort& port : rule.ports)
        ports << portWords(port);
    const QString where = ports.isEmpty() ? Inspection::tr("on every port") : Inspection::tr("on %1", "ports").arg(ports.join(QStringLiteral(", ")));
    QString words = Inspection::tr("%1: %2, %3", "what a rule does, with whom, on which ports")
                        .arg(actionWord(rule.action), peers.join(Inspection::tr("; or ")), where);
    if (!rule.name.empty())
        words += QStringLiteral(" (%1)").arg(text(rule.name));
    return asRich(words);
}

RichText rulesHtml(const QString& title, const std::vector<kube::TieredRule>& rules, const QString& none)
{
    RichTexts entries;
    for (const kube::TieredRule& rule : rules)
        entries << ruleHtml(rule);
    return section(title) + (entries.isEmpty() ? paragraph(none) : bulletList(entries));
}

QString tierWord(kube::PolicyTier tier)
{
    switch (tier) {
    case kube::PolicyTier::Admin: return Inspection::tr("Admin: asked before NetworkPolicies");
    case kube::PolicyTier::Baseline: return Inspection::tr("Baseline: asked where no NetworkPolicy selects the pod");
    case kube::PolicyTier::Unknown: break;
    }
    return Inspection::tr("one that Hopscope does not know");
}

QString enforcementText(const InspectedCluster& cluster, kube::Kind kind)
{
    switch (policy::enforcementOfTiers(cluster.snapshot, cluster.facts, kind)) {
    case policy::Enforcement::Enforced: return Inspection::tr("The network plugin of this cluster enforces it.");
    case policy::Enforcement::NotEnforced: return Inspection::tr("Nothing in this cluster enforces policies: nothing is dropped by it.");
    case policy::Enforcement::Unknown: break;
    }
    return Inspection::tr("Whether the network plugin of this cluster enforces this kind is not known.");
}

RichText podsHtml(const std::vector<const kube::Pod*>& pods, const QString& title)
{
    return section(title) + (pods.empty() ? paragraph(Inspection::tr("None at the moment.")) : podList(pods));
}

/// In the namespace in which the policy was chosen.
template <class Selects>
std::vector<const kube::Pod*> podsThat(const InspectedCluster& cluster, const std::string& nameSpace, Selects selects)
{
    const kube::Namespace* home = cluster.snapshot.namespaces.find({"", nameSpace});
    std::vector<const kube::Pod*> pods = podsIn(cluster.snapshot, nameSpace);
    std::erase_if(pods, [&](const kube::Pod* pod) { return pod->isTerminal() || !selects(*pod, home); });
    return pods;
}

RichText bodyOf(const InspectedCluster& cluster, const layout::ItemId& item, kube::Kind kind, const kube::TieredPolicy& policy)
{
    Rows rows;
    rows.addText(Inspection::tr("Tier"), tierWord(policy.tier));
    if (kind != kube::Kind::BaselineAdminNetworkPolicy)
        rows.addText(Inspection::tr("Priority"), Inspection::tr("%1 (the lower is asked first)").arg(policy.priority));
    rows.addText(Inspection::tr("Selects"), peerWords(policy.subject));
    RichText html = rows.html() + paragraph(enforcementText(cluster, kind));
    html += rulesHtml(Inspection::tr("What comes in"), policy.ingress, Inspection::tr("It says nothing about packets that come in."));
    html += rulesHtml(Inspection::tr("What goes out"), policy.egress, Inspection::tr("It says nothing about packets that go out."));
    html += paragraph(Inspection::tr("The first rule that matches decides; replies to what is accepted always pass."));
    const auto selects = [&](const kube::Pod& pod, const kube::Namespace* home) { return policy::maySelect(policy, pod, home); };
    return html + podsHtml(podsThat(cluster, item.key.namespace_.str(), selects), Inspection::tr("Pods it selects in this namespace"));
}

QString subjectWords(const kube::PluginPolicySubject& subject)
{
    QStringList words;
    if (!subject.selectsPods)
        words << Inspection::tr("nodes");
    else if (!subject.podExpression.empty())
        words << text(subject.podExpression);
    else
        words << podsWords(subject.pods);
    if (!subject.namespaceExpression.empty())
        words << Inspection::tr("namespaces: %1").arg(text(subject.namespaceExpression));
    if (subject.namespaces)
        words << namespacesWords(*subject.namespaces);
    if (!subject.isUnderstood)
        words << Inspection::tr("and more that Hopscope does not know");
    const QString ways = subject.affectsIngress && subject.affectsEgress ? Inspection::tr("in and out")
                         : subject.affectsIngress                        ? Inspection::tr("in")
                         : subject.affectsEgress                         ? Inspection::tr("out")
                                                                         : Inspection::tr("neither way");
    return Inspection::tr("%1 (%2)", "whom it selects, in which directions").arg(words.join(QStringLiteral(", ")), ways);
}

RichText bodyOf(const InspectedCluster& cluster, const layout::ItemId& item, kube::Kind kind, const kube::PluginPolicy& policy)
{
    Rows rows;
    if (kube::isNamespaced(kind))
        rows.addText(Inspection::tr("Namespace"), text(policy.meta.namespace_.str()));
    if (!policy.tier.empty())
        rows.addText(Inspection::tr("Tier"), text(policy.tier));
    if (!policy.order.empty())
        rows.addText(Inspection::tr("Order"), text(policy.order));
    for (const kube::PluginPolicySubject& subject : policy.subjects)
        rows.addText(Inspection::tr("Selects"), subjectWords(subject));
    RichText html = rows.html();
    html += paragraph(Inspection::tr("Hopscope does not evaluate this kind of policy: where it selects an end of a path, whether the packet passes is not known."));
    if (!policy::mayCount(cluster.snapshot, cluster.facts, kind))
        html += paragraph(Inspection::tr("Its network plugin does not run in this cluster: nothing is dropped by it."));
    const auto selects = [&](const kube::Pod& pod, const kube::Namespace* home) { return policy::maySelect(policy, kind, pod, home); };
    return html + podsHtml(podsThat(cluster, item.key.namespace_.str(), selects), Inspection::tr("Pods it may select in this namespace"));
}

} // namespace

RichText otherPolicyHtml(const InspectedCluster& cluster, const layout::ItemId& item)
{
    RichText html;
    const auto show = [&](kube::Kind kind, const auto& policies) {
        if (kube::kindName(kind) != item.detail)
            return;
        const kube::ObjectKey key = kube::isNamespaced(kind) ? item.key : kube::ObjectKey{"", item.key.name};
        const auto* policy = policies.find(key);
        if (policy)
            html = heading(map::itemTitle(item)) + findingsHtml(cluster, {std::string(kube::writtenKind(kind)), key}) + bodyOf(cluster, item, kind, *policy);
    };
    cluster::eachTableOf<kube::TieredPolicy>(cluster.snapshot, show);
    cluster::eachTableOf<kube::PluginPolicy>(cluster.snapshot, show);
    return html;
}

} // namespace hopscope::panels
