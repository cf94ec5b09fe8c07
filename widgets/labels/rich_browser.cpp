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
    auto selected = std::make_unique<QMimeData>();
    selected->setText(textCursor().selection().toPlainText());
    return selected.release();
}

} // namespace hopscope::labels
