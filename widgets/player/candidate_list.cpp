#include "widgets/player/candidate_list.h"

#include "widgets/labels/plain_words.h"

#include <QEvent>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>
#include <numeric>

namespace hopscope::player {

namespace {

constexpr int mostRows = 3;

QString toText(const std::string& text)
{
    return QString::fromStdString(text);
}

QString policyText(const flow::Candidate& candidate)
{
    if (candidate.policy == flow::PolicyOutcome::Allowed)
        return {};
    if (candidate.policy == flow::PolicyOutcome::Unknown)
        return CandidateList::tr("not known whether policies let it pass");
    if (!flow::endsAtPolicy(candidate))
        return CandidateList::tr("a NetworkPolicy denies it, but is not enforced");
    return candidate.policy == flow::PolicyOutcome::DeniedEgress ? CandidateList::tr("denied when leaving (egress)")
                                                                 : CandidateList::tr("denied when arriving (ingress)");
}

QString resultText(const flow::Candidate& candidate)
{
    switch (candidate.result) {
    case flow::CandidateResult::Works: break;
    case flow::CandidateResult::BrokenAsymmetricReply: return CandidateList::tr("fails: the answer goes past the translating node");
    case flow::CandidateResult::BrokenOwnSource: return CandidateList::tr("fails: the pod would answer itself");
    case flow::CandidateResult::DroppedByHostFirewall: return CandidateList::tr("fails: dropped by a node's firewall");
    case flow::CandidateResult::DroppedMartianSource: return CandidateList::tr("fails: its node discards the source address");
    case flow::CandidateResult::Rejected: return CandidateList::tr("fails: refused by the rules of its node");
    case flow::CandidateResult::Dropped: return CandidateList::tr("fails: dropped by the rules of its node");
    case flow::CandidateResult::Unknown: return CandidateList::tr("not known: the endpoints of its node's rule were not read");
    }
    return policyText(candidate);
}

QString signOf(const flow::Candidate& candidate)
{
    if (candidate.policy == flow::PolicyOutcome::Unknown)
        return QStringLiteral("? ");
    return flow::works(candidate) ? QStringLiteral("✔ ") : QStringLiteral("✘ ");
}

/// Beside the address, where there is little room.
QString shortTranslation(flow::SourceTranslation translation)
{
    return translation == flow::SourceTranslation::None ? CandidateList::tr("source kept") : QStringLiteral("SNAT");
}

QString translationText(flow::SourceTranslation translation)
{
    switch (translation) {
    case flow::SourceTranslation::None: return CandidateList::tr("source kept");
    case flow::SourceTranslation::Masquerade: return CandidateList::tr("source rewritten (SNAT)");
    case flow::SourceTranslation::CniMasquerade: return CandidateList::tr("source rewritten by the network plugin (SNAT)");
    }
    return {};
}

} // namespace

QString shareText(const flow::Fraction& share)
{
    if (share.denominator == 0)
        return {};
    const double percent = 100.0 * double(share.numerator) / double(share.denominator);
    const int decimals = percent == double(int(percent)) ? 0 : 1;
    return QStringLiteral("%1 · %2 %").arg(toText(share.toString()), QLocale().toString(percent, 'f', decimals));
}

QString candidateDetail(const flow::Candidate& candidate)
{
    const QString endpoint = toText(candidate.endpoint.toString());
    QString detail = candidate.node.empty() ? endpoint : CandidateList::tr("%1 on %2").arg(endpoint, toText(candidate.node));
    const QString result = resultText(candidate);
    return result.isEmpty() ? detail : detail + u'\n' + result;
}

CandidateList::CandidateList(QWidget* parent) : QTreeWidget(parent)
{
    setObjectName(QStringLiteral("flowCandidates"));
    setRootIsDecorated(false);
    setColumnCount(2);
    setHeaderHidden(true);
    setUniformRowHeights(false);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (!item)
            return;
        m_chosen = std::size_t(indexOfTopLevelItem(item));
        emit candidateChosen(m_chosen);
    });
}

void CandidateList::showCandidates(const std::vector<flow::Candidate>& candidates, std::size_t chosen)
{
    if (candidates == m_shown && chosen == m_chosen && topLevelItemCount() == int(candidates.size()))
        return;
    if (candidates != m_shown)
        m_connections.clear();
    m_shown = candidates;
    m_chosen = chosen;
    refill();
}

void CandidateList::showConnections(const std::vector<std::size_t>& connections)
{
    if (connections == m_connections)
        return;
    m_connections = connections;
    refill();
}

QString CandidateList::connectionsText(std::size_t candidate) const
{
    if (m_connections.size() != m_shown.size())
        return {};
    const std::size_t all = std::accumulate(m_connections.begin(), m_connections.end(), std::size_t(0));
    return tr("%1 of %2", "connections").arg(QLocale().toString(qulonglong(m_connections[candidate])), QLocale().toString(qulonglong(all)));
}

void CandidateList::refill()
{
    const QSignalBlocker blocker(this);
    clear();
    for (const flow::Candidate& candidate : m_shown) {
        const QString name = candidate.pod ? toText(candidate.pod->name) : toText(candidate.endpoint.toString());
        const QString sign = signOf(candidate);
        const QString detail = candidateDetail(candidate);
        const QString share = shareText(candidate.probability);
        const QString connections = connectionsText(std::size_t(&candidate - m_shown.data()));
        const QString right = share + u'\n' + (connections.isEmpty() ? shortTranslation(candidate.translation) : connections);
        auto* item = new QTreeWidgetItem(this, {labels::shownText(sign + name + u'\n' + detail), right});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignTop);
        QString tip = (candidate.pod ? toText(candidate.pod->toString()) + u'\n' + detail : detail) + u'\n' +
                      translationText(candidate.translation);
        for (const kube::ObjectKey& policy : candidate.policies)
            tip += u'\n' + tr("NetworkPolicy %1 selects an end of it").arg(toText(policy.toString()));
        for (const policy::PolicyObject& policy : candidate.otherPolicies)
            tip += u'\n' + tr("%1 %2 selects an end of it, or may").arg(toText(std::string(kube::kindName(policy.kind))), toText(policy.key.toString()));
        labels::setToolTip(*item, 0, tip);
        labels::setToolTip(*item, 1, tr("Chosen once for each connection. Select one to play its path."));
        item->setData(0, Qt::AccessibleTextRole, labels::shownText(name + QStringLiteral(", ") + share + QStringLiteral(", ") + (connections.isEmpty() ? QString() : connections + QStringLiteral(", ")) + detail));
    }
    labels::setAccessibleName(*this, tr("Possible endpoints and their shares"));
    setVisible(!m_shown.empty());
    if (m_chosen < m_shown.size())
        setCurrentItem(topLevelItem(int(m_chosen)));
    updateGeometry();
}

int CandidateList::rowsHeight(int rows) const
{
    int height = 0;
    for (int row = 0; row < rows; ++row)
        height += std::max(sizeHintForIndex(model()->index(row, 0)).height(), fontMetrics().height() * 2);
    return height;
}

QSize CandidateList::sizeHint() const
{
    const int rows = std::min(topLevelItemCount(), mostRows);
    return {320, rowsHeight(rows) + 2 * frameWidth() + 2};
}

void CandidateList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refill();
    QTreeWidget::changeEvent(event);
}

} // namespace hopscope::player
