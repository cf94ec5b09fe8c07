#include "app/question_board.h"

#include "widgets/labels/plain_words.h"
#include "widgets/labels/shown_text.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace hopscope::app {

namespace {

constexpr double marginShare = 0.05; ///< of the height
constexpr double textShare = 0.62;   ///< of the width; the rest is the bars'
constexpr int askPixels = 34;
constexpr int optionPixels = 28;
constexpr int leastPixels = 12;
constexpr double barPixels = 30;

} // namespace

QuestionBoard::QuestionBoard(QWidget* parent) : QWidget(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("questionBoard"));
}

void QuestionBoard::setQuestion(RoomQuestion question)
{
    m_question = std::move(question);
    tell();
    update();
}

void QuestionBoard::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    update();
}

void QuestionBoard::setTextScale(double scale)
{
    m_textScale = scale;
    update();
}

QFont QuestionBoard::askFont() const
{
    QFont font = paint::fontOf(layout::TextRole::CardTitle);
    font.setPixelSize(int(askPixels * m_textScale));
    return font;
}

QFont QuestionBoard::optionFont(int pixels) const
{
    QFont font = paint::fontOf(layout::TextRole::ItemName);
    font.setPixelSize(pixels);
    return font;
}

QString QuestionBoard::optionText(std::size_t option) const
{
    const bool right = option < m_question.isRight.size() && m_question.isRight[option];
    return QStringLiteral("%1   %2%3").arg(option + 1).arg(labels::shownText(m_question.options[qsizetype(option)]), right ? QStringLiteral("  ✓") : QString());
}

/// In the largest letters in which all options fit below each other.
QuestionBoard::Places QuestionBoard::places() const
{
    const double margin = height() * marginShare;
    const double room = width() - 2 * margin;
    Places places;
    const QRectF asked = QFontMetricsF(askFont()).boundingRect(QRectF(0, 0, room, height()), Qt::TextWordWrap, labels::shownText(m_question.ask));
    places.ask = {margin, margin, room, asked.height()};
    const double top = places.ask.bottom() + margin;
    for (places.pixels = int(optionPixels * m_textScale);; --places.pixels) {
        places.options.clear();
        double y = top;
        for (std::size_t i = 0; i < std::size_t(m_question.options.size()); ++i) {
            const QRectF text = QFontMetricsF(optionFont(places.pixels)).boundingRect(QRectF(0, 0, room * textShare, height()), Qt::TextWordWrap, optionText(i));
            places.options.emplace_back(margin, y, room * textShare, text.height());
            y += text.height() + places.pixels * 0.9;
        }
        if (y <= height() - margin / 2 || places.pixels <= leastPixels)
            return places;
    }
}

QRectF QuestionBoard::barOf(std::size_t option) const
{
    const int most = m_question.hands.empty() ? 0 : *std::max_element(m_question.hands.begin(), m_question.hands.end());
    if (most <= 0 || option >= m_question.hands.size() || m_question.hands[option] <= 0)
        return {};
    const Places places = this->places();
    const double margin = height() * marginShare;
    const double left = places.options[option].right() + margin / 2;
    const double count = QFontMetricsF(optionFont(places.pixels)).horizontalAdvance(QStringLiteral("0000"));
    const double bar = std::min(barPixels * m_textScale, places.options[option].height());
    return {left, places.options[option].center().y() - bar / 2, (width() - margin - count - left) * m_question.hands[option] / most, bar};
}

void QuestionBoard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_theme->background);
    const Places places = this->places();
    painter.setPen(m_theme->text);
    painter.setFont(askFont());
    painter.drawText(places.ask, Qt::TextWordWrap, labels::shownText(m_question.ask));
    painter.setFont(optionFont(places.pixels));
    for (std::size_t i = 0; i < places.options.size(); ++i) {
        const bool right = i < m_question.isRight.size() && m_question.isRight[i];
        painter.setPen(right ? m_theme->ready : m_theme->text);
        painter.drawText(places.options[i], Qt::TextWordWrap, optionText(i));
        const QRectF bar = barOf(i);
        if (bar.isEmpty())
            continue;
        painter.fillRect(bar, right ? m_theme->ready : m_theme->accent);
        painter.drawText(QRectF(bar.right() + bar.height() / 3, bar.top() - bar.height(), width(), bar.height() * 3), Qt::AlignVCenter | Qt::AlignLeft, QString::number(m_question.hands[i]));
    }
}

void QuestionBoard::tell()
{
    QStringList lines;
    for (std::size_t i = 0; i < std::size_t(m_question.options.size()); ++i)
        lines << (i < m_question.hands.size() && m_question.hands[i] > 0 ? tr("%1: %n hand(s)", nullptr, m_question.hands[i]).arg(optionText(i)) : optionText(i));
    labels::setAccessibleName(*this, m_question.ask);
    labels::setAccessibleDescription(*this, lines.join(u'\n'));
}

void QuestionBoard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace hopscope::app
