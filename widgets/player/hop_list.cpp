#include "widgets/player/hop_list.h"

#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"
#include "widgets/wording/wording.h"

#include <QEvent>
#include <QSignalBlocker>

namespace hopscope::player {

HopList::HopList(FlowPlayer& player, QWidget* parent) : QListWidget(parent), m_player(player)
{
    setObjectName(QStringLiteral("hopList"));
    setWordWrap(true);
    setUniformItemSizes(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    labels::setAccessibleName(*this, tr("Hops"));
    connect(&player, &FlowPlayer::timelineChanged, this, &HopList::refill);
    connect(&player, &FlowPlayer::hopChanged, this, &HopList::showHop);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && std::size_t(row) != m_player.hop())
            m_player.seekToHop(std::size_t(row));
    });
}

void HopList::refill()
{
    const QSignalBlocker blocker(this);
    clear();
    const auto& timeline = m_player.timeline();
    if (!timeline)
        return;
    for (std::size_t hop = 0; hop < timeline->hopCount(); ++hop)
        addItem(labels::shownText(hopText(*timeline, hop)));
    showHop(m_player.hop());
}

QString HopList::hopText(const flow::FlowTimeline& timeline, std::size_t hop) const
{
    const flow::Step& step = timeline.steps()[hop];
    const bool reply = hop >= timeline.replyBegins();
    QString text = QStringLiteral("%1 %2. %3").arg(reply ? QStringLiteral("←") : QStringLiteral("→")).arg(hop + 1).arg(
        wording::placeWord(step.where));
    if (step.where.kind != flow::Place::Kind::Wire)
        text += QStringLiteral(" · ") + wording::hookWord(step.hook);
    const auto peer = [](const flow::Peer& value, bool changed) {
        return (changed ? QStringLiteral("✱") : QString()) + QString::fromStdString(value.toString());
    };
    text += u'\n' + peer(step.source, step.sourceChanged) + QStringLiteral(" → ") +
            peer(step.destination, step.destinationChanged);
    return text;
}

void HopList::showHop(std::size_t hop)
{
    const QSignalBlocker blocker(this);
    setCurrentRow(hop < std::size_t(count()) ? int(hop) : -1);
    if (QListWidgetItem* current = currentItem())
        scrollToItem(current);
}

void HopList::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    // The sentence below takes more or fewer lines from hop to hop: the current one stays in sight.
    if (QListWidgetItem* current = currentItem())
        scrollToItem(current);
}

void HopList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        labels::setAccessibleName(*this, tr("Hops"));
        refill();
    }
    QListWidget::changeEvent(event);
}

} // namespace hopscope::player
