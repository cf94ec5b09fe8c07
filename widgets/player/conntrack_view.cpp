#include "widgets/player/conntrack_view.h"

#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_label.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::player {

namespace {

constexpr double addressScale = 0.88; ///< against the window's text

} // namespace

EntryState stateOf(const flow::ConntrackEntry& entry, std::size_t hop, std::size_t replyBegins)
{
    if (hop < entry.madeAt)
        return EntryState::NotYet;
    if (hop == entry.madeAt)
        return EntryState::MadeHere;
    const auto isHere = [&](std::size_t use) { return replyBegins + use == hop; };
    return std::any_of(entry.usedAt.begin(), entry.usedAt.end(), isHere) ? EntryState::UsedHere : EntryState::Kept;
}

ConntrackView::ConntrackView(QWidget* parent) : QFrame(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("conntrackView"));
    m_label = new labels::RichLabel(this);
    m_label->setObjectName(QStringLiteral("conntrackText"));
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 4);
    column->addWidget(m_label);
    refresh();
}

void ConntrackView::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    refresh();
}

void ConntrackView::setEntries(std::vector<flow::ConntrackEntry> entries)
{
    m_entries = std::move(entries);
    refresh();
}

void ConntrackView::showHop(std::size_t hop, std::size_t replyBegins)
{
    if (hop == m_hop && replyBegins == m_replyBegins)
        return;
    m_hop = hop;
    m_replyBegins = replyBegins;
    refresh();
}

QString ConntrackView::text() const
{
    return m_label->plainText();
}

QString ConntrackView::headline(const flow::ConntrackEntry& entry, EntryState state) const
{
    const QString node = QString::fromStdString(entry.node);
    const QString table = entry.table == flow::ConntrackEntry::Table::CiliumMap ? tr("Cilium's map on %1").arg(node)
                                                                                : tr("conntrack on %1").arg(node);
    switch (state) {
    case EntryState::NotYet: return tr("%1: no entry yet", "1: conntrack on a node").arg(table);
    case EntryState::MadeHere: return tr("✱ %1: the entry is made here").arg(table);
    case EntryState::Kept: return tr("%1 remembers").arg(table);
    case EntryState::UsedHere: break;
    }
    return tr("✱ %1: the answer uses the entry here").arg(table);
}

labels::RichText ConntrackView::entryText(const flow::ConntrackEntry& entry) const
{
    const EntryState state = stateOf(entry, m_hop, m_replyBegins);
    const bool acts = state == EntryState::MadeHere || state == EntryState::UsedHere;
    const bool exists = state != EntryState::NotYet;
    const QString color = (exists ? m_theme->text : m_theme->textDimmed).name();
    const auto row = [&](const QString& name, const flow::Tuple& tuple) {
        // Before the entry exists its room is kept, so that nothing jumps between hops.
        const QString value = exists ? QString::fromStdString(tuple.source.toString()) + QStringLiteral(" → ") +
                                           QString::fromStdString(tuple.destination.toString())
                                     : QStringLiteral("–");
        return labels::RichText::of(QStringLiteral("<br><span style=\"color:%1\">%2</span>&nbsp;&nbsp;"
                                                   "<span style=\"color:%3; font-family:'%4'; font-size:%6px\">%5</span>"),
                                    m_theme->textDimmed.name(), name, color, paint::fontOf(layout::TextRole::Address).family(), value,
                                    qRound(fontInfo().pixelSize() * addressScale));
    };
    const labels::RichText head =
        acts ? labels::RichText::of(QStringLiteral("<span style=\"color:%1; font-weight:600\">%2</span>"), m_theme->text.name(), headline(entry, state))
             : labels::RichText::of(QStringLiteral("<span style=\"color:%1\">%2</span>"), m_theme->textDimmed.name(), headline(entry, state));
    return head + row(tr("there"), entry.original) + row(tr("back"), entry.reply);
}

void ConntrackView::refresh()
{
    setVisible(!m_entries.empty());
    QList<labels::RichText> parts;
    bool acts = false;
    for (const flow::ConntrackEntry& entry : m_entries) {
        parts << entryText(entry);
        const EntryState state = stateOf(entry, m_hop, m_replyBegins);
        acts = acts || state == EntryState::MadeHere || state == EntryState::UsedHere;
    }
    m_label->setText(labels::joined(parts, labels::RichText::of(QStringLiteral("<br>"))));
    labels::setToolTip(*this, tr("The node that translates remembers the connection; the answer is translated back from this memory, without any rule."));
    setStyleSheet(QStringLiteral("#conntrackView { border: 1px solid %1; border-left: 4px solid %2; border-radius: 3px; }")
                      .arg(m_theme->outline.name(), (acts ? m_theme->packet : m_theme->outline).name()));
}

void ConntrackView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace hopscope::player
