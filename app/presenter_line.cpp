#include "app/presenter_line.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/wording/presenter_wording.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace hopscope::app {

namespace {

QToolButton* buttonOf(QWidget* parent, const char* name)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QStringLiteral("text"));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PresenterLine::PresenterLine(player::PathSteps& steps, QWidget* parent) : QFrame(parent), m_steps(steps)
{
    setObjectName(QStringLiteral("presenterLine"));
    m_clock = new labels::PlainLabel(this);
    m_clock->setObjectName(QStringLiteral("presenterClock"));
    m_next = new labels::PlainLabel(this);
    m_next->setObjectName(QStringLiteral("presenterNext"));
    m_next->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_view = buttonOf(this, "presentView");
    m_question = buttonOf(this, "presentQuestion");
    m_black = buttonOf(this, "presentBlack");
    m_freeze = buttonOf(this, "presentFreeze");
    m_hide = buttonOf(this, "presentHide");
    m_end = buttonOf(this, "presentEnd");
    for (QToolButton* button : {m_question, m_black, m_freeze, m_hide})
        button->setCheckable(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 2, 8, 2);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->addWidget(m_clock);
    row->addSpacing(8);
    row->addWidget(m_next, 1);
    for (QToolButton* button : {m_view, m_question, m_black, m_freeze, m_hide, m_end})
        row->addWidget(button);
    column->addLayout(row);
    buildNotes(*column);
    connect(m_view, &QToolButton::clicked, this, [this] { m_window->showStage(!m_window->showsStage()); });
    connect(m_question, &QToolButton::clicked, this, [this](bool shown) { m_window->showQuestion(shown); });
    connect(m_black, &QToolButton::clicked, this, [this](bool black) { m_window->setBlack(black); });
    connect(m_freeze, &QToolButton::clicked, this, [this](bool frozen) { m_window->setFrozen(frozen); });
    connect(m_hide, &QToolButton::clicked, this, [this](bool hidden) { m_window->hideAddresses(hidden); });
    connect(m_end, &QToolButton::clicked, this, [this] { m_window->close(); });
    connect(&m_seconds, &QTimer::timeout, this, &PresenterLine::refresh);
    connect(&steps, &player::PathSteps::stepChanged, this, &PresenterLine::refresh);
    hide();
}

/// As high for one step as for the next, unless a note is long.
void PresenterLine::buildNotes(QBoxLayout& column)
{
    constexpr int usualLines = 2;
    m_notes = new labels::PlainLabel(this);
    m_notes->setObjectName(QStringLiteral("presenterNotes"));
    m_notes->setWordWrap(true);
    m_notes->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_notes->setMinimumHeight(usualLines * m_notes->fontMetrics().lineSpacing() + 4);
    m_answer = buttonOf(this, "presenterAnswer");
    m_answer->setCheckable(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_notes, 1);
    row->addWidget(m_answer, 0, Qt::AlignTop);
    column.addLayout(row);
    connect(m_answer, &QToolButton::toggled, this, &PresenterLine::refresh);
}

void PresenterLine::setLessonPage(TeacherPage page)
{
    if (page.answer != m_page.answer)
        m_answer->setChecked(false);
    m_page = std::move(page);
    refresh();
}

QString PresenterLine::notes() const
{
    QStringList lines;
    if (!m_page.notes.isEmpty())
        lines << m_page.notes;
    else if (!m_steps.isEmpty())
        lines << wording::presenterNotes(m_steps.story(), m_steps.story().steps.at(m_steps.step()));
    if (m_answer->isChecked() && !m_page.answer.isEmpty())
        lines << tr("Right is: %1.").arg(m_page.answer);
    return lines.join(QLatin1Char('\n'));
}

void PresenterLine::follow(PresentWindow& window)
{
    if (m_window == &window)
        return;
    m_window = &window;
    m_began.start();
    m_seconds.start(std::chrono::seconds(1));
    connect(&window, &PresentWindow::stateChanged, this, &PresenterLine::refresh);
    connect(&window, &QObject::destroyed, this, [this] {
        m_window.clear();
        refresh();
    });
    refresh();
}

QString PresenterLine::nextStep() const
{
    if (m_steps.isEmpty())
        return {};
    const std::size_t next = m_steps.step() + 1;
    if (next >= m_steps.count())
        return tr("This is the last step.");
    const stage::StageStory& story = m_steps.story();
    return tr("Next: %1. %2", "1: the step's number, 2: its sentence")
        .arg(story.steps[next].number)
        .arg(QString::fromStdString(m_words.sentence(story, story.steps[next])));
}

void PresenterLine::refresh()
{
    setVisible(m_window != nullptr);
    if (!m_window) {
        m_seconds.stop();
        return;
    }
    const auto seconds = m_began.elapsed() / 1000;
    m_clock->setText(QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0')));
    m_next->setText(nextStep());
    m_notes->setText(notes());
    fillButtons();
}

void PresenterLine::fillButtons()
{
    m_answer->setText(tr("Answer"));
    labels::setToolTip(*m_answer, tr("Shows here what is right. The others do not see it."));
    m_answer->setVisible(!m_page.answer.isEmpty());
    m_view->setText(m_window->showsStage() ? tr("Show the map") : tr("Show the stage"));
    m_view->setEnabled(!m_window->isMapLocked());
    m_question->setVisible(m_window->hasQuestion());
    m_question->setText(tr("Question"));
    m_question->setChecked(m_window->showsQuestion());
    m_black->setText(tr("Black"));
    m_black->setChecked(m_window->isBlack());
    m_freeze->setText(tr("Freeze"));
    m_freeze->setChecked(m_window->isFrozen());
    m_hide->setText(tr("Other addresses"));
    labels::setToolTip(*m_hide, tr("Others see invented addresses, the same ones each time. You see your own here."));
    m_hide->setChecked(m_window->hidesAddresses());
    m_end->setText(tr("End"));
}

QString PresenterLine::text() const
{
    return m_next->text();
}

void PresenterLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace hopscope::app
