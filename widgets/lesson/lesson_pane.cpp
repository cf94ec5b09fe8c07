#include "widgets/lesson/lesson_pane.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace hopscope::lessonview {

namespace {

constexpr int edge = 14;

labels::PlainLabel* labelIn(QWidget* parent, const char* name, const char* role)
{
    auto* label = new labels::PlainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    return label;
}

} // namespace

LessonPane::LessonPane(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("lessonPane"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    auto* content = new QWidget(this);
    content->setObjectName(QStringLiteral("panelContent"));
    build(content);
    setWidget(content);
    connect(m_question, &QuestionView::optionChosen, this, &LessonPane::optionChosen);
    connect(m_question, &QuestionView::handsCounted, this, &LessonPane::handsCounted);
    retranslate();
}

void LessonPane::build(QWidget* content)
{
    m_title = labelIn(content, "lessonTitle", "title");
    m_progress = labelIn(content, "lessonProgress", "detail");
    m_text = labelIn(content, "lessonText", "plain");
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setFocusPolicy(Qt::NoFocus);
    m_question = new QuestionView(content);
    m_score = labelIn(content, "lessonScore", "section");
    m_remark = labelIn(content, "lessonRemark", "detail");
    m_back = addButton("lessonBack", &LessonPane::backRequested);
    m_next = addButton("lessonNext", &LessonPane::nextRequested);
    m_again = addButton("lessonAgain", &LessonPane::againRequested);
    m_save = addButton("lessonSave", &LessonPane::saveRequested);
    m_copy = addButton("lessonCopy", &LessonPane::copyRequested);
    m_end = addButton("lessonEnd", &LessonPane::endRequested);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(edge, 12, edge, 12);
    column->setSpacing(8);
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_score)})
        column->addWidget(part);
    for (const auto& buttons : {std::vector{m_save, m_copy}, std::vector{m_back, m_next, m_again}}) {
        auto* row = new QHBoxLayout;
        for (QPushButton* button : buttons)
            row->addWidget(button);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addStretch(1);
    column->addWidget(m_remark);
    column->addWidget(m_end, 0, Qt::AlignLeft);
}

QPushButton* LessonPane::addButton(const char* name, void (LessonPane::*wanted)())
{
    auto* button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

void LessonPane::showPage(const ShownPage& page)
{
    m_page = page;
    fill();
    ensureVisible(0, 0);
}

QString LessonPane::progress() const
{
    return m_page.isEnd ? tr("The end") : tr("%1 of %2", "pages of a lesson").arg(m_page.number).arg(m_page.count);
}

void LessonPane::fill()
{
    m_title->setText(m_page.title);
    m_progress->setText(progress());
    m_text->setText(m_page.text);
    m_text->setVisible(!m_page.text.isEmpty());
    m_question->showQuestion(m_page.isEnd ? std::nullopt : m_page.question, m_page.chosen);
    m_question->setHands(m_page.hands);
    m_score->setText(tr("%1 of %2 right.").arg(m_page.right).arg(m_page.asked));
    m_remark->setText(m_page.remark);
    m_remark->setVisible(!m_page.remark.isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(m_score), static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_copy)})
        part->setVisible(m_page.isEnd && m_page.asked > 0);
    m_again->setVisible(m_page.isEnd);
    m_next->setVisible(!m_page.isEnd);
    m_back->setEnabled(m_page.number > 1 || m_page.isEnd);
    m_next->setEnabled(!isWaiting());
    labels::setAccessibleDescription(*this, m_page.question && !m_page.isEnd ? m_page.question->ask : m_page.text);
}

void LessonPane::retranslate()
{
    labels::setAccessibleName(*this, tr("The lesson"));
    m_back->setText(tr("Back", "in a lesson"));
    m_next->setText(tr("Next", "in a lesson"));
    labels::setToolTip(*m_back, tr("Left arrow key"));
    labels::setToolTip(*m_next, tr("Space or right arrow key; 1 to 9 answer"));
    m_again->setText(tr("Once more"));
    m_save->setText(tr("Save the answers…"));
    m_copy->setText(tr("Copy the answers"));
    m_end->setText(tr("End", "a lesson"));
    fill();
}

void LessonPane::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        QScrollArea::keyPressEvent(event);
    else if (key >= Qt::Key_1 && key <= Qt::Key_9)
        m_question->choose(std::size_t(key - Qt::Key_1));
    else if ((key == Qt::Key_Space || key == Qt::Key_Right) && !m_page.isEnd && !isWaiting())
        emit nextRequested();
    else if (key == Qt::Key_Left && (m_page.number > 1 || m_page.isEnd))
        emit backRequested();
    else if (key != Qt::Key_Space && key != Qt::Key_Right && key != Qt::Key_Left)
        QScrollArea::keyPressEvent(event);
}

void LessonPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QScrollArea::changeEvent(event);
}

} // namespace hopscope::lessonview
