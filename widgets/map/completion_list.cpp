#include "widgets/map/completion_list.h"

#include "model/query/fields.h"
#include "widgets/labels/plain_words.h"
#include "widgets/wording/query_wording.h"

#include <QHeaderView>

#include <algorithm>

namespace hopscope::map {

namespace {

constexpr int mostRows = 10;
constexpr int leastWidth = 340;

/// What a field asks for; of all else the word says it.
QString phraseOf(const query::Completion& completion)
{
    if (completion.kind != query::CompletionKind::Field)
        return {};
    std::string_view name = completion.text;
    if (!name.empty() && name.back() == ':')
        name.remove_suffix(1);
    const query::FieldDescription* field = query::fieldNamed(name);
    return field ? wording::queryFieldPhrase(field->field) : QString();
}

} // namespace

CompletionList::CompletionList(QWidget* line) : QTreeWidget(line->window()), m_line(line)
{
    setObjectName(QStringLiteral("completions"));
    labels::setAccessibleName(*this, tr("What may be typed next"));
    setFocusPolicy(Qt::NoFocus);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setColumnCount(2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->hide();
    header()->setStretchLastSection(true);
    hide();
    connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
        const int row = indexOfTopLevelItem(item);
        if (row >= 0 && std::size_t(row) < m_completions.size())
            emit clickedOn(m_completions[std::size_t(row)]);
    });
}

void CompletionList::offer(std::vector<query::Completion> completions)
{
    m_completions = std::move(completions);
    clear();
    for (const query::Completion& completion : m_completions) {
        auto* item = new QTreeWidgetItem(this, {labels::shownLine(QString::fromStdString(completion.text)), phraseOf(completion)});
        item->setForeground(1, palette().brush(QPalette::PlaceholderText));
    }
    setCurrentItem(nullptr);
    setVisible(!m_completions.empty());
    if (isVisible())
        place();
}

void CompletionList::place()
{
    resizeColumnToContents(0);
    const int rows = std::min(int(m_completions.size()), mostRows);
    const int height = rows * sizeHintForRow(0) + 2 * frameWidth();
    const QPoint corner = m_line->mapTo(window(), QPoint(0, m_line->height()));
    const int width = std::min(std::max(m_line->width(), leastWidth), window()->width() - corner.x());
    setGeometry(corner.x(), corner.y(), width, std::min(height, window()->height() - corner.y()));
    raise();
}

void CompletionList::step(int by)
{
    const int count = topLevelItemCount();
    if (count == 0)
        return;
    const int current = indexOfTopLevelItem(currentItem());
    const int next = current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count;
    setCurrentItem(topLevelItem(next));
}

const query::Completion* CompletionList::chosen() const
{
    const int row = indexOfTopLevelItem(currentItem());
    return row < 0 || std::size_t(row) >= m_completions.size() ? nullptr : &m_completions[std::size_t(row)];
}

} // namespace hopscope::map
