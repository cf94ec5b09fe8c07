// A page of any picture as SVG, PDF or pixels; what stands on it paints itself.
#pragma once

#include "model/base/result.h"
#include "model/base/time.h"
#include "widgets/paint/map_painter.h"

#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QString>

#include <functional>
#include <optional>

namespace hopscope::exporting {

enum class Format
{
    Svg,
    Pdf,
    Png,
    Webp, ///< without loss
    Jpeg  ///< on white where the page is transparent
};

struct Page
{
    QSizeF size;        ///< in pixels of the document
    double scale = 1;   ///< that the size holds: pixels are so much finer
    bool transparent = false;
    QString title;      ///< SVG <title>, PDF title
    QString description;
    QByteArray data;    ///< of the cluster that is shown, for SVG, PDF and PNG (source::pictureDocument); empty: none
    std::optional<TimePoint> time; ///< when it was made, for the PDF's date; nothing: 1970, so that bytes repeat
    paint::TextMode text = paint::TextMode::Outlines;
    std::function<void(QPainter& painter, paint::TextMode text)> paint; ///< fills the page, in its own coordinates
};

/// The format an ending names; nothing for others.
std::optional<Format> formatOf(const QString& fileName);
/// All of them: "svg, pdf, …".
QString pictureEndings();
/// Errors: InvalidArgument (a size out of range), WriteFailed. The same page gives the same bytes.
Result<QByteArray> render(const Page& page, Format format);
/// Several pages as one PDF. Errors: as render(), and InvalidArgument for none.
Result<QByteArray> renderBook(const std::vector<Page>& pages);
QImage renderImage(const Page& page);
/// Errors: as render(), Unsupported (format).
Status renderToFile(const Page& page, const QString& fileName);

} // namespace hopscope::exporting
