#include "widgets/player/step_list.h"

#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"
#include "widgets/player/step_delegate.h"

#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace hopscope::player {

namespace {

QString shown(const std::string& text)
{
    return labels::shownText(QString::fromStdString(text));
}

QString numbersOf(const stage::StageStory& story, const std::vector<std::size_t>& steps)
{
    const QString first = QString::number(story.steps[steps.front()].number);
    if (steps.size() == 1)
        return first;
    const QString last = QString::number(story.steps[steps.back()].number);
    return first + (steps.size() == 2 ? QStringLiteral(", ") : QStringLiteral("–")) + last;
}

} // namespace

StepList::StepList(PathSteps& steps, QWidget* parent) : QListWidget(parent), m_steps(steps)
{
    setObjectName(QStringLiteral("stepList"));
    setUniformItemSizes(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new StepDelegate(this));
    connect(&steps, &PathSteps::pathChanged, this, &StepList::refill);
    connect(&steps, &PathSteps::stepChanged, this, &StepList::showStep);
    connect(this, &QListWidget::currentRowChanged, this, &StepList::takeRow);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        const auto& folded = m_rows.at(std::size_t(row(item)));
        if (folded.size() > 1)
            m_steps.unfold(std::vector<std::size_t>(folded));
    });
    labels::setAccessibleName(*this, tr("Steps"));
}

void StepList::setTheme(const paint::Theme& theme)
{
    static_cast<StepDelegate*>(itemDelegate())->setTheme(theme);
    viewport()->update();
}

/// As on the stage.
bool StepList::joins(std::size_t first, std::size_t step) const
{
    const stage::StoryStep& one = m_steps.story().steps[first];
    const stage::StoryStep& other = m_steps.story().steps[step];
    return one.changesNothing && other.changesNothing && one.place == other.place && !other.from && one.reply == other.reply &&
           m_steps.unfolded().count(one.number) == 0 && m_steps.unfolded().count(other.number) == 0;
}

void StepList::refill()
{
    const QSignalBlocker blocker(this);
    clear();
    m_rows.clear();
    for (std::size_t step = 0; step < m_steps.story().steps.size(); ++step) {
        if (!m_rows.empty() && joins(m_rows.back().front(), step))
            m_rows.back().push_back(step);
        else
            m_rows.push_back({step});
    }
    for (const auto& row : m_rows)
        addRow(row);
    showStep();
}

void StepList::addRow(const std::vector<std::size_t>& steps)
{
    const stage::StageStory& story = m_steps.story();
    const stage::StoryStep& first = story.steps[steps.front()];
    auto* item = new QListWidgetItem(this);
    item->setData(StepDelegate::NumberRole, numbersOf(story, steps));
    item->setData(StepDelegate::ReplyRole, first.reply);
    item->setData(StepDelegate::StopsRole, first.ends);
    if (first.reply && (steps.front() == 0 || !story.steps[steps.front() - 1].reply))
        item->setData(StepDelegate::HeadingRole, tr("The way back"));
    if (steps.size() > 1) {
        item->setData(StepDelegate::TextRole, shown(m_words.nothingChanges()));
    } else {
        const stage::StepLabel label = m_words.label(story, first);
        QStringList words{shown(label.term), shown(label.text), shown(label.address)};
        words.removeAll(QString());
        item->setData(StepDelegate::PlaceRole, shown(m_words.placeName(story.places[first.place])));
        item->setData(StepDelegate::TextRole, words.join(u' '));
    }
    const QString sentence = shown(m_words.sentence(story, first));
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1. %2").arg(numbersOf(story, steps), steps.size() > 1 ? shown(m_words.nothingChanges()) : sentence));
}

void StepList::showStep()
{
    const QSignalBlocker blocker(this);
    const std::size_t step = m_steps.step();
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [step](const std::vector<std::size_t>& row) { return std::find(row.begin(), row.end(), step) != row.end(); });
    setCurrentRow(at == m_rows.end() ? -1 : int(at - m_rows.begin()));
    if (QListWidgetItem* current = currentItem())
        scrollToItem(current);
}

void StepList::takeRow(int row)
{
    if (row < 0 || std::size_t(row) >= m_rows.size())
        return;
    const auto& steps = m_rows[std::size_t(row)];
    if (std::find(steps.begin(), steps.end(), m_steps.step()) == steps.end())
        m_steps.goTo(steps.front());
}

void StepList::keyPressEvent(QKeyEvent* event)
{
    // Up and Down are the list's; all others are the path's.
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down || !m_steps.pressKey(event->key()))
        QListWidget::keyPressEvent(event);
}

void StepList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        labels::setAccessibleName(*this, tr("Steps"));
        refill();
    }
    QListWidget::changeEvent(event);
}

} // namespace hopscope::player
