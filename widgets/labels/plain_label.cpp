#include "widgets/labels/plain_label.h"

#include "widgets/labels/shown_text.h"

namespace hopscope::labels {

PlainLabel::PlainLabel(QWidget* parent) : QLabel(parent)
{
    QLabel::setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString& text)
{
    QLabel::setText(shownStart(text, mostInLabel));
}

} // namespace hopscope::labels
