#include "widgets/map/query_line.h"

#include "widgets/map/completion_list.h"
#include "widgets/threads/pool_job.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTextCharFormat>

namespace hopscope::map {

namespace {

/// A blank follows, unless a key or more of the same word does.
QString withBlank(const query::Completion& completion)
{
    const QString text = QString::fromStdString(completion.text);
    return text.endsWith(u':') || text.endsWith(u'(') ? text : text + u' ';
}

} // namespace

QueryLine::QueryLine(QWidget* parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    m_pool.setMaxThreadCount(1);
    connect(this, &QLineEdit::textEdited, this, &QueryLine::requestCompletions);
    connect(this, &QLineEdit::textChanged, this, [this] { markError(std::nullopt); });
}

QueryLine::~QueryLine()
{
    m_pool.clear();
    m_pool.waitForDone();
}

int QueryLine::characterAt(std::size_t byte) const
{
    return int(QString::fromUtf8(text().toUtf8().left(qsizetype(byte))).size());
}

void QueryLine::markError(const std::optional<query::QueryError>& error)
{
    if (m_composing)
        return;
    // Formats reach a line of text only the way those of an input method do.
    QList<QInputMethodEvent::Attribute> attributes;
    if (error) {
        const int from = characterAt(error->offset);
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(m_errorColor);
        attributes.append({QInputMethodEvent::TextFormat, from - cursorPosition(), characterAt(error->offset + error->length) - from, wrong});
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
}

void QueryLine::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
}

bool QueryLine::isOffering() const
{
    return m_list && m_list->isVisible() && m_offeredFor == text().toStdString();
}

void QueryLine::stopOffering()
{
    m_wantsList = false;
    if (m_list)
        m_list->hide();
}

void QueryLine::requestCompletions()
{
    m_wantsList = true;
    m_pool.clear();
    const std::size_t cursor = std::size_t(text().left(cursorPosition()).toUtf8().size());
    const auto snapshot = m_snapshot ? m_snapshot : std::make_shared<const cluster::ClusterSnapshot>();
    const auto work = [this, typed = text().toStdString(), cursor, snapshot] {
        std::vector<query::Completion> made = query::completions(typed, cursor, *snapshot);
        QMetaObject::invokeMethod(this, [this, typed, made = std::move(made)] { take(typed, made); }, Qt::QueuedConnection);
    };
    m_pool.start(threads::poolJob(this, work, [] {}));
}

void QueryLine::take(const std::string& typed, std::vector<query::Completion> completions)
{
    if (!m_wantsList || !hasFocus() || typed != text().toStdString())
        return;
    // What stands there already need not be offered.
    if (completions.size() == 1 && typed.compare(completions.front().replaceFrom, completions.front().length, completions.front().text) == 0)
        completions.clear();
    if (!m_list) {
        m_list = new CompletionList(this);
        connect(m_list, &CompletionList::clickedOn, this, &QueryLine::accept);
    }
    m_offeredFor = typed;
    m_list->offer(std::move(completions));
}

void QueryLine::accept(const query::Completion& completion)
{
    const int from = characterAt(completion.replaceFrom);
    const int length = characterAt(completion.replaceFrom + completion.length) - from;
    const QString inserted = withBlank(completion); // a copy: the list that holds the completion is filled anew
    setSelection(from, length);
    insert(inserted);
    m_list->hide(); // until the next ones are there
    requestCompletions();
}

/// Keys that the list has while it is there.
bool QueryLine::handleListKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_Up: m_list->step(key == Qt::Key_Down ? 1 : -1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const query::Completion* chosen = m_list->chosen()) {
            accept(*chosen);
            return true;
        }
        stopOffering();
        return false;
    case Qt::Key_Escape: stopOffering(); return true;
    default: return false;
    }
}

void QueryLine::handleEscape()
{
    stopOffering();
    if (text().isEmpty())
        emit left();
    else
        clear();
}

void QueryLine::keyPressEvent(QKeyEvent* event)
{
    if (isOffering() && handleListKey(event->key()))
        return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        stopOffering();
        emit stepped(!event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    case Qt::Key_Escape: handleEscape(); return;
    case Qt::Key_Down: requestCompletions(); return;
    default: QLineEdit::keyPressEvent(event);
    }
}

/// Tab takes what is chosen in the list, or its first; without a list it goes on to the next widget.
bool QueryLine::focusNextPrevChild(bool next)
{
    if (!next || !isOffering() || !m_list->first())
        return QLineEdit::focusNextPrevChild(next);
    const query::Completion* chosen = m_list->chosen();
    accept(chosen ? *chosen : *m_list->first());
    return true;
}

void QueryLine::focusOutEvent(QFocusEvent* event)
{
    stopOffering();
    QLineEdit::focusOutEvent(event);
}

} // namespace hopscope::map
