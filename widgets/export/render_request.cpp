#include "widgets/export/render_request.h"

#include "model/base/write_file.h"
#include "widgets/export/picture_frame.h"
#include "widgets/export/vector_formats.h"
#include "widgets/labels/shown_text.h"

#include <QBuffer>
#include <QFile>
#include <QImageWriter>

namespace hopscope::exporting {

namespace {

constexpr double leastScale = 0.25;
constexpr double greatestScale = 8;
/// QImage and QPainter count in 16-bit pixels in places; a picture beyond this is no use anyway.
constexpr double longestSide = 32000;
constexpr double mostPixels = 300e6;
constexpr double inchesPerMetre = 39.3701;

std::optional<Error> checked(const RenderRequest& request, Format format)
{
    if (!request.picture.layout)
        return Error{ErrorKind::InvalidArgument, "no map", ""};
    if (!(request.scale >= leastScale && request.scale <= greatestScale))
        return Error{ErrorKind::InvalidArgument, "scale", std::to_string(request.scale)};
    const QSizeF page = PictureFrame(request).page;
    const bool tooLarge = page.width() > longestSide || page.height() > longestSide ||
                          (format == Format::Png && page.width() * page.height() > mostPixels);
    if (tooLarge || page.width() < 1 || page.height() < 1)
        return Error{ErrorKind::InvalidArgument, "size",
                     std::to_string(int(page.width())) + "x" + std::to_string(int(page.height()))};
    return std::nullopt;
}

Result<QByteArray> renderPng(const RenderRequest& request)
{
    const QImage image = renderImage(request);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!request.title.isEmpty())
        writer.setText(QStringLiteral("Title"), labels::shownText(request.title));
    if (!request.description.isEmpty())
        writer.setText(QStringLiteral("Description"), labels::shownText(request.description));
    if (image.isNull() || !writer.write(image))
        return Error{ErrorKind::WriteFailed, writer.errorString().toStdString(), "png"};
    return bytes;
}

} // namespace

std::optional<Format> formatOf(const QString& fileName)
{
    const QString name = fileName.toLower();
    if (name.endsWith(QLatin1String(".svg")))
        return Format::Svg;
    if (name.endsWith(QLatin1String(".pdf")))
        return Format::Pdf;
    if (name.endsWith(QLatin1String(".png")))
        return Format::Png;
    return std::nullopt;
}

QImage renderImage(const RenderRequest& request)
{
    const PictureFrame frame(request);
    QImage image(frame.page.toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    // 96 dots an inch are what a program takes a pixel for when it places the picture; scale makes them finer, not larger.
    const int dots = int(96 * request.scale * inchesPerMetre + 0.5);
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintPage(painter, request, frame);
    painter.end();
    return request.background == Background::Transparent ? image : image.convertToFormat(QImage::Format_RGB32);
}

Result<QByteArray> render(const RenderRequest& request, Format format)
{
    if (const std::optional<Error> error = checked(request, format))
        return *error;
    switch (format) {
    case Format::Svg: return renderSvg(request);
    case Format::Pdf: return renderPdf(request);
    case Format::Png: return renderPng(request);
    }
    return Error{ErrorKind::Unsupported, "format", ""};
}

Status renderToFile(const RenderRequest& request, const QString& fileName)
{
    const std::optional<Format> format = formatOf(fileName);
    if (!format)
        return Error{ErrorKind::Unsupported, "format", fileName.toStdString()};
    const std::string path = QFile::encodeName(fileName).toStdString();
    if (const Status replaceable = checkReplaceable(path); !replaceable)
        return replaceable.error();
    const Result<QByteArray> bytes = render(request, *format);
    if (!bytes)
        return bytes.error();
    return replaceFile(path, {bytes->data(), std::size_t(bytes->size())});
}

} // namespace hopscope::exporting
