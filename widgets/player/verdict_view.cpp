#include "widgets/player/verdict_view.h"

#include "widgets/labels/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::player {

namespace {

constexpr int signPixels = 28;
constexpr double sentenceScale = 1.15; ///< against the window's text

QPainterPath outline(Tone tone)
{
    QPainterPath path;
    if (tone == Tone::Partly) { // a triangle, as on the road
        path.addPolygon(QPolygonF({{14, 2}, {27, 26}, {1, 26}}));
        path.closeSubpath();
    } else if (tone == Tone::Bad) { // eight corners, as on the road
        path.addPolygon(QPolygonF({{8.6, 1}, {19.4, 1}, {27, 8.6}, {27, 19.4}, {19.4, 27}, {8.6, 27}, {1, 19.4}, {1, 8.6}}));
        path.closeSubpath();
    } else {
        path.addEllipse(QRectF(1, 1, 26, 26));
    }
    return path;
}

void drawInside(QPainter& painter, Tone tone)
{
    switch (tone) {
    case Tone::Good: painter.drawPolyline(QPolygonF({{8, 14.5}, {12.5, 19}, {20.5, 9.5}})); break;
    case Tone::Bad: painter.drawLines({QLineF(9.5, 9.5, 18.5, 18.5), QLineF(18.5, 9.5, 9.5, 18.5)}); break;
    case Tone::Partly: painter.drawLines({QLineF(14, 10.5, 14, 17.5), QLineF(14, 22, 14, 22.2)}); break;
    case Tone::Open: {
        QPainterPath question(QPointF(10, 10.5));
        question.cubicTo(10, 5.5, 18, 5.5, 18, 10.5);
        question.cubicTo(18, 13.5, 14, 13.5, 14, 17);
        painter.drawPath(question);
        painter.drawLine(QLineF(14, 21.5, 14, 21.7));
        break;
    }
    }
}

QPixmap signOf(Tone tone, const QColor& color, const QColor& inside, double ratio)
{
    QPixmap pixmap(QSize(signPixels, signPixels) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outline(tone), color);
    painter.setPen(QPen(inside, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    drawInside(painter, tone);
    return pixmap;
}

QColor colorOf(Tone tone, const paint::Theme& theme)
{
    switch (tone) {
    case Tone::Good: return theme.ready;
    case Tone::Partly: return theme.starting;
    case Tone::Bad: return theme.failing;
    case Tone::Open: break;
    }
    return theme.accent;
}

} // namespace

Tone toneOf(const flow::FlowTrace& trace)
{
    switch (trace.verdict) {
    case flow::Verdict::Delivered: {
        const auto works = std::count_if(trace.candidates.begin(), trace.candidates.end(), flow::works);
        if (std::size_t(works) == trace.candidates.size() && trace.clientSees == flow::ClientSees::Timeout)
            return Tone::Bad;
        if (std::size_t(works) == trace.candidates.size()) // else its name is not always resolved
            return trace.clientSees == flow::ClientSees::Connected ? Tone::Good : Tone::Partly;
        return works == 0 ? Tone::Bad : Tone::Partly;
    }
    case flow::Verdict::Rejected:
    case flow::Verdict::Dropped:
    case flow::Verdict::DroppedByHostFirewall:
    case flow::Verdict::DeniedByPolicy: return Tone::Bad;
    case flow::Verdict::NotCaptured:
    case flow::Verdict::NameOnly:
    case flow::Verdict::Unknown: break;
    }
    const bool fails = trace.clientSees == flow::ClientSees::NameNotFound || trace.clientSees == flow::ClientSees::Timeout ||
                       trace.clientSees == flow::ClientSees::Refused;
    return fails ? Tone::Bad : Tone::Open;
}

VerdictView::VerdictView(QWidget* parent) : QFrame(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("verdictFrame"));
    m_sign = new labels::PlainLabel(this);
    m_sign->setObjectName(QStringLiteral("flowVerdictSign"));
    m_sentence = new labels::PlainLabel(this);
    m_sentence->setObjectName(QStringLiteral("flowVerdict"));
    m_detail = new labels::PlainLabel(this);
    m_detail->setObjectName(QStringLiteral("flowClientSees"));
    for (labels::PlainLabel* label : {m_sentence, m_detail}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(m_sentence);
    column->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 6, 6);
    row->setSpacing(10);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addLayout(column, 1);
    refresh();
}

void VerdictView::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    refresh();
}

void VerdictView::showVerdict(Tone tone, const QString& sentence, const QString& detail)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    refresh();
}

void VerdictView::showHint(const QString& text)
{
    m_tone.reset();
    m_sentence->clear();
    m_detail->setText(text);
    refresh();
}

QString VerdictView::text() const
{
    return m_sentence->text() + QLatin1Char(' ') + m_detail->text();
}

void VerdictView::refresh()
{
    m_sign->setVisible(m_tone.has_value());
    m_sentence->setVisible(m_tone.has_value());
    const QColor color = m_tone ? colorOf(*m_tone, *m_theme) : m_theme->outline;
    if (m_tone)
        m_sign->setPixmap(signOf(*m_tone, color, m_theme->surface, devicePixelRatioF()));
    const QString frame = m_tone ? QStringLiteral("border: 1px solid %1; border-left: 4px solid %2; background: %3; border-radius: 3px;")
                                       .arg(m_theme->outline.name(), color.name(), m_theme->surface.name())
                                 : QStringLiteral("border: none;");
    setStyleSheet(QStringLiteral("#verdictFrame { %1 } #flowVerdict { font-size: %2px; font-weight: 600; }").arg(frame).arg(qRound(fontInfo().pixelSize() * sentenceScale)));
}

} // namespace hopscope::player
