#include "widgets/labels/rich_label.h"

#include <QTextDocumentFragment>

namespace hopscope::labels {

RichLabel::RichLabel(QWidget* parent) : QLabel(parent)
{
    QLabel::setTextFormat(Qt::RichText);
}

void RichLabel::setText(const RichText& text)
{
    QLabel::setText(text.html());
}

QString RichLabel::plainText() const
{
    return QTextDocumentFragment::fromHtml(text()).toPlainText();
}

} // namespace hopscope::labels
