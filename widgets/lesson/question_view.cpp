#include "widgets/lesson/question_view.h"

#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace hopscope::lessonview {

namespace {

labels::PlainLabel* labelIn(QWidget* parent, const char* name, const char* role)
{
    auto* label = new labels::PlainLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setProperty("role", QLatin1String(role));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

void setWords(labels::PlainLabel* label, const QString& words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

} // namespace

QString rightAnswers(const AskedQuestion& question)
{
    QStringList right;
    for (const AskedOption& option : question.options)
        if (option.isRight)
            right << option.text;
    return right.join(QStringLiteral(", "));
}

QuestionView::QuestionView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("questionView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_ask = labelIn(this, "questionAsk", "section");
    m_options = new QGridLayout;
    m_options->setColumnStretch(0, 1);
    m_options->setSpacing(6);
    m_verdict = labelIn(this, "questionVerdict", "section");
    m_because = labelIn(this, "questionBecause", "plain");
    m_why = labelIn(this, "questionWhy", "plain");
    m_restsOn = labelIn(this, "questionRestsOn", "detail");
    column->addWidget(m_ask);
    column->addLayout(m_options);
    for (labels::PlainLabel* label : {m_verdict, m_because, m_why, m_restsOn})
        column->addWidget(label);
    showQuestion(std::nullopt, std::nullopt);
}

void QuestionView::showQuestion(const std::optional<AskedQuestion>& question, std::optional<std::size_t> chosen)
{
    const bool other = question != m_question;
    m_question = question;
    m_chosen = chosen;
    setVisible(question.has_value());
    setWords(m_ask, question ? question->ask : QString());
    if (other)
        fillOptions();
    showJudgement();
}

void QuestionView::clearOptions()
{
    const auto clear = [this](auto& widgets) {
        for (QWidget* each : widgets) {
            each->deleteLater(); // one of them may be in the middle of its click
            each->hide();
            m_options->removeWidget(each);
        }
        widgets.clear();
    };
    clear(m_buttons);
    clear(m_hands);
}

QSpinBox* QuestionView::handsField(std::size_t option)
{
    constexpr int most = 999;
    auto* field = new QSpinBox(this);
    field->setObjectName(QStringLiteral("hands%1").arg(option + 1));
    field->setRange(0, most);
    connect(field, &QSpinBox::valueChanged, this, [this, option](int hands) { emit handsCounted(option, hands); });
    field->setVisible(m_countsHands);
    return field;
}

void QuestionView::countHands(bool counts)
{
    m_countsHands = counts;
    for (QSpinBox* field : m_hands)
        field->setVisible(counts);
}

void QuestionView::setHands(const std::vector<int>& hands)
{
    for (std::size_t i = 0; i < m_hands.size(); ++i) {
        const QSignalBlocker blocker(m_hands[i]);
        m_hands[i]->setValue(i < hands.size() ? hands[i] : 0);
    }
}

void QuestionView::nameHands()
{
    for (std::size_t i = 0; i < m_hands.size(); ++i) {
        labels::setAccessibleName(*m_hands[i], tr("Hands for answer %1").arg(i + 1));
        labels::setToolTip(*m_hands[i], tr("How many hands went up for answer %1; those who look on see a bar").arg(i + 1));
    }
}

void QuestionView::fillOptions()
{
    clearOptions();
    for (std::size_t i = 0; m_question && i < m_question->options.size(); ++i) {
        const QString words = QStringLiteral("%1   %2").arg(i + 1).arg(labels::shownText(m_question->options[i].text));
        auto* button = new QPushButton(QString(words).replace(u'&', QStringLiteral("&&")), this);
        button->setObjectName(QStringLiteral("option%1").arg(i + 1));
        button->setProperty("role", QStringLiteral("option"));
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus);
        labels::setAccessibleName(*button, words);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_options->addWidget(button, int(i), 0);
        button->show();
        m_buttons.push_back(button);
        m_hands.push_back(handsField(i));
        m_options->addWidget(m_hands.back(), int(i), 1);
    }
    nameHands();
}

void QuestionView::choose(std::size_t option)
{
    if (isWaiting() && option < m_question->options.size())
        emit optionChosen(option);
}

void QuestionView::showJudgement()
{
    const bool judged = m_question && m_chosen && *m_chosen < m_question->options.size();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const AskedOption& option = m_question->options[i];
        m_buttons[i]->setEnabled(!judged);
        const QString mark = !judged ? QString() : option.isRight ? QStringLiteral("  ✓") : i == *m_chosen ? QStringLiteral("  ✗") : QString();
        const QString words = QStringLiteral("%1   %2%3").arg(i + 1).arg(labels::shownText(option.text), mark);
        m_buttons[i]->setText(QString(words).replace(u'&', QStringLiteral("&&")));
        labels::setAccessibleName(*m_buttons[i], words);
    }
    const AskedOption given = judged ? m_question->options[*m_chosen] : AskedOption();
    setWords(m_verdict, !judged ? QString() : given.isRight ? tr("Right.") : tr("No. Right is: %1.").arg(rightAnswers(*m_question)));
    setWords(m_because, judged ? given.because : QString());
    setWords(m_why, judged ? m_question->why : QString());
    setWords(m_restsOn, judged && !m_question->restsOn.isEmpty() ? tr("No object of the cluster says it, and the answer rests on it: %1").arg(m_question->restsOn.join(u' ')) : QString());
}

void QuestionView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        showJudgement();
        nameHands();
    }
    QWidget::changeEvent(event);
}

} // namespace hopscope::lessonview
