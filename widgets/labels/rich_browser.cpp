#include "widgets/labels/rich_browser.h"

#include <QMimeData>
#include <QTextDocumentFragment>

#include <memory>

namespace hopscope::labels {

RichBrowser::RichBrowser(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
}

void RichBrowser::setText(const RichText& text)
{
    QTextBrowser::setHtml(text.html());
}

QVariant RichBrowser::loadResource(int, const QUrl&)
{
    return {};
}

QMimeData* RichBrowser::createMimeDataFromSelection() const
{
    auto data = std::make_unique<QMimeData>();
    data->setText(textCursor().selection().toPlainText());
    return data.release();
}

} // namespace hopscope::labels
