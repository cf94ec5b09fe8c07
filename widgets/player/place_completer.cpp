#include "widgets/player/place_completer.h"

#include "widgets/labels/plain_words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStringListModel>

#include <algorithm>

namespace hopscope::player {

namespace {

constexpr int mostOffered = 40;
constexpr int mostRows = 10;

} // namespace

PlaceCompleter::PlaceCompleter(QLineEdit* line, const QStringListModel* places) : QListWidget(line), m_line(line), m_places(places)
{
    setObjectName(line->parentWidget()->objectName() + QStringLiteral("Places"));
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideMiddle);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();
    line->installEventFilter(this);
    line->parentWidget()->installEventFilter(this); // a combo box has the keys in its line's place
    connect(line, &QLineEdit::textEdited, this, &PlaceCompleter::offer);
    connect(this, &QListWidget::itemClicked, this, &PlaceCompleter::take);
}

void PlaceCompleter::offer(const QString& typed)
{
    clear();
    const QStringList all = m_places->stringList();
    // Who has typed a place to its end needs no list over what stands below.
    for (qsizetype i = 0; !typed.isEmpty() && !all.contains(typed) && i < all.size() && count() < mostOffered; ++i) {
        if (all[i].contains(typed, Qt::CaseInsensitive))
            addItem(all[i]);
    }
    setCurrentItem(nullptr);
    if (count() == 0)
        hide();
    else
        place();
}

void PlaceCompleter::place()
{
    if (parentWidget() != m_line->window())
        setParent(m_line->window());
    labels::setAccessibleName(*this, tr("Places that fit"));
    const int height = std::min(count(), mostRows) * sizeHintForRow(0) + 2 * frameWidth();
    const QPoint corner = m_line->mapTo(window(), QPoint(0, m_line->height()));
    setGeometry(corner.x(), corner.y(), std::min(m_line->width(), window()->width() - corner.x()), std::min(height, window()->height() - corner.y()));
    show();
    raise();
}

void PlaceCompleter::take(const QListWidgetItem* item)
{
    if (!item)
        return;
    const QString text = item->text();
    hide();
    emit chosen(text);
}

/// Keys that the list has while it is there.
bool PlaceCompleter::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down: setCurrentRow((currentRow() + 1) % count()); return true;
    case Qt::Key_Up: setCurrentRow((currentRow() + count() - (currentRow() < 0 ? 0 : 1)) % count()); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentItem()) {
            take(currentItem());
            return true;
        }
        hide();
        return false;
    default: return false;
    }
}

bool PlaceCompleter::eventFilter(QObject* watched, QEvent* event)
{
    const bool isLine = watched == m_line || watched == m_line->parentWidget();
    if (isLine && event->type() == QEvent::FocusOut)
        hide();
    if (isLine && event->type() == QEvent::KeyPress && isVisible() && handleKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QListWidget::eventFilter(watched, event);
}

} // namespace hopscope::player
