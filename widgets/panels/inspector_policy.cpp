// The inspector's text for a NetworkPolicy: whom it selects, and whom and what its rules let through.
#include "model/policy/enforcement.h"
#include "widgets/panels/html_rows.h"
#include "widgets/panels/inspector_parts.h"
#include "widgets/panels/item_links.h"

namespace hopscope::panels {

namespace {

QString blockWords(const kube::IpBlock& block)
{
    QStringList except;
    for (const kube::WrittenRange& range : block.except)
        except << text(range.text);
    const QString range = text(block.cidr.text);
    return except.isEmpty() ? range : Inspection::tr("%1 except %2").arg(range, except.join(QStringLiteral(", ")));
}

QString peerWords(const kube::PolicyPeer& peer)
{
    if (peer.ipBlock)
        return blockWords(*peer.ipBlock);
    const QString pods = podsWords(peer.podSelector.value_or(kube::LabelSelector()));
    if (!peer.namespaceSelector)
        return Inspection::tr("%1 of this namespace", "every pod, pods with a label").arg(pods);
    if (peer.namespaceSelector->isEmpty())
        return Inspection::tr("%1 of every namespace", "every pod, pods with a label").arg(pods);
    return Inspection::tr("%1 of namespaces with %2", "every pod or pods with a label; labels").arg(pods, selectorWords(*peer.namespaceSelector));
}

QString portWords(const kube::PolicyPort& port)
{
    QString words = text(ip::toString(port.protocol));
    if (!port.port.empty())
        words += u' ' + text(port.port);
    if (port.endPort)
        words += QStringLiteral("–%1").arg(*port.endPort);
    return words;
}

/// "pods with app=web of this namespace, on TCP 80"
RichText ruleHtml(const kube::PolicyRule& rule)
{
    QStringList peers;
    for (const kube::PolicyPeer& peer : rule.peers)
        peers << peerWords(peer);
    QStringList ports;
    for (const kube::PolicyPort& port : rule.ports)
        ports << portWords(port);
    const QString who = peers.isEmpty() ? Inspection::tr("anybody, inside and outside the cluster") : peers.join(Inspection::tr("; or "));
    const QString where = ports.isEmpty() ? Inspection::tr("on every port") : Inspection::tr("on %1", "ports").arg(ports.join(QStringLiteral(", ")));
    return asRich(Inspection::tr("%1, %2", "who, on which ports").arg(who, where));
}

RichText rulesHtml(const QString& title, bool affects, const std::vector<kube::PolicyRule>& rules, const QString& untouched,
                  const QString& nothing)
{
    if (!affects)
        return section(title) + paragraph(untouched);
    RichTexts entries;
    for (const kube::PolicyRule& rule : rules)
        entries << ruleHtml(rule);
    return section(title) + (entries.isEmpty() ? paragraph(nothing) : bulletList(entries));
}

QString enforcementText(const facts::NetworkFacts& facts)
{
    switch (policy::enforcementOf(facts).value) {
    case policy::Enforcement::Enforced: return Inspection::tr("The network plugin of this cluster enforces it.");
    case policy::Enforcement::NotEnforced:
        return Inspection::tr("The network plugin of this cluster does not enforce NetworkPolicies: nothing is dropped by it.");
    case policy::Enforcement::Unknown: break;
    }
    return Inspection::tr("Whether the network plugin of this cluster enforces NetworkPolicies is not known.");
}

std::vector<const kube::Pod*> selectedPods(const InspectedCluster& cluster, const kube::NetworkPolicy& policy)
{
    std::vector<const kube::Pod*> pods = podsIn(cluster.snapshot, policy.meta.namespace_.str());
    std::erase_if(pods, [&policy](const kube::Pod* pod) {
        return pod->hostNetwork || pod->isTerminal() || !policy.podSelector.matches(pod->meta.labels);
    });
    return pods;
}

} // namespace

RichText policyHtml(const InspectedCluster& cluster, const kube::NetworkPolicy& policy)
{
    const std::vector<const kube::Pod*> pods = selectedPods(cluster, policy);
    RichText html = heading(Inspection::tr("NetworkPolicy %1").arg(text(policy.meta.name)));
    Rows rows;
    rows.addText(Inspection::tr("Namespace"), text(policy.meta.namespace_.str()));
    rows.addText(Inspection::tr("Selects"), podsWords(policy.podSelector));
    const QString unread = unreadSentence(cluster.snapshot, kube::Kind::Pod, policy.meta.namespace_.str());
    rows.addText(Inspection::tr("Those are"),
                 pods.empty() && !unread.isEmpty() ? unread : Inspection::tr("%Ln pods now", nullptr, int(pods.size())));
    html += rows.html() + findingsHtml(cluster, {std::string("NetworkPolicy"), policy.meta.key()}) + paragraph(enforcementText(cluster.facts));
    html += rulesHtml(Inspection::tr("Lets in"), policy.affectsIngress, policy.ingress,
                      Inspection::tr("It says nothing about packets that come in."), Inspection::tr("Nobody: nothing comes in."));
    html += rulesHtml(Inspection::tr("Lets out to"), policy.affectsEgress, policy.egress,
                      Inspection::tr("It says nothing about packets that go out."), Inspection::tr("Nobody: nothing goes out."));
    html += paragraph(Inspection::tr("What several policies let through adds up; replies to what is let through always pass."));
    return html + section(Inspection::tr("Pods it selects")) +
           (pods.empty() ? paragraph(noneOrUnread(cluster.snapshot, kube::Kind::Pod, policy.meta.namespace_.str(),
                                                 Inspection::tr("None at the moment.")))
                         : podList(pods));
}

} // namespace hopscope::panels
