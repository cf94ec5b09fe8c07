#include "widgets/moving/gif_encoder.h"

#include <gif_lib.h>

#include <array>

namespace hopscope::moving {

namespace {

Error failed(int code)
{
    const char* reason = GifErrorString(code);
    return {ErrorKind::WriteFailed, reason ? reason : "giflib", "gif"};
}

int append(GifFileType* file, const GifByteType* bytes, int size)
{
    static_cast<QByteArray*>(file->UserData)->append(reinterpret_cast<const char*>(bytes), size);
    return size;
}

bool putLooping(GifFileType* file, int times)
{
    if (times == 1)
        return true; // without the extension it is played once
    // The extension counts the repetitions after the first time.
    const int repeats = times == 0 ? 0 : times - 1;
    const std::array<GifByteType, 3> block{1, GifByteType(repeats & 0xff), GifByteType(repeats >> 8)};
    return EGifPutExtensionLeader(file, APPLICATION_EXT_FUNC_CODE) == GIF_OK && EGifPutExtensionBlock(file, 11, "NETSCAPE2.0") == GIF_OK &&
           EGifPutExtensionBlock(file, int(block.size()), block.data()) == GIF_OK && EGifPutExtensionTrailer(file) == GIF_OK;
}

/// Its time is filled in later.
bool putTiming(GifFileType* file, int same)
{
    GraphicsControlBlock control{};
    control.DisposalMode = DISPOSE_DO_NOT;
    control.TransparentColor = same;
    std::array<GifByteType, 4> block{};
    EGifGCBToExtension(&control, block.data());
    return EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, int(block.size()), block.data()) == GIF_OK;
}

} // namespace

GifEncoder::GifEncoder(std::vector<QRgb> palette, Looping looping) : m_nearest(std::move(palette)), m_looping(looping), m_same(int(m_nearest.palette().size())) {}

GifEncoder::~GifEncoder()
{
    int error = 0;
    if (m_file)
        EGifCloseFile(m_file, &error);
}

Status GifEncoder::begin(const QSize& size)
{
    int error = 0;
    m_file = EGifOpen(&m_bytes, append, &error);
    if (!m_file)
        return failed(error);
    EGifSetGifVersion(m_file, true);
    const int bits = GifBitSize(m_same + 1);
    ColorMapObject* colors = GifMakeMapObject(1 << bits, nullptr);
    if (!colors)
        return failed(E_GIF_ERR_NOT_ENOUGH_MEM);
    for (int i = 0; i < colors->ColorCount; ++i) {
        const QRgb color = i < m_same ? m_nearest.palette()[std::size_t(i)] : m_nearest.palette().front();
        colors->Colors[i] = {GifByteType(qRed(color)), GifByteType(qGreen(color)), GifByteType(qBlue(color))};
    }
    const bool put = EGifPutScreenDesc(m_file, size.width(), size.height(), 8, 0, colors) == GIF_OK && putLooping(m_file, m_looping.times);
    GifFreeMapObject(colors);
    return put ? success() : Status(failed(m_file->Error));
}

Status GifEncoder::draw(const QImage& frame, const QRect& changed)
{
    if (!m_file) {
        if (frame.format() != QImage::Format_RGB32 || m_same < 1 || m_same > int(mostGifColors))
            return Error{ErrorKind::InvalidArgument, "palette", std::to_string(m_same)};
        if (const Status begun = begin(frame.size()); !begun)
            return begun;
    }
    constexpr qsizetype beforeDelay = 4; // introducer, label, size, flags (GIF 89a, 23)
    m_delay = m_bytes.size() + beforeDelay;
    const bool put = putTiming(m_file, m_same) && EGifPutImageDesc(m_file, changed.x(), changed.y(), changed.width(), changed.height(), false, nullptr) == GIF_OK;
    return put ? writeLines(frame, changed) : Status(failed(m_file->Error));
}

Status GifEncoder::hold(int milliseconds)
{
    const int hundredths = milliseconds / 10;
    m_bytes[m_delay] = char(hundredths & 0xff);
    m_bytes[m_delay + 1] = char(hundredths >> 8);
    return success();
}

Status GifEncoder::writeLines(const QImage& frame, const QRect& changed)
{
    std::vector<GifByteType> line(std::size_t(changed.width()));
    for (int y = changed.top(); y <= changed.bottom(); ++y) {
        const QRgb* now = reinterpret_cast<const QRgb*>(frame.constScanLine(y)) + changed.x();
        const QRgb* was = before().isNull() ? nullptr : reinterpret_cast<const QRgb*>(before().constScanLine(y)) + changed.x();
        for (int x = 0; x < changed.width(); ++x)
            line[std::size_t(x)] = was && was[x] == now[x] ? GifByteType(m_same) : m_nearest(now[x]);
        if (EGifPutLine(m_file, line.data(), changed.width()) != GIF_OK)
            return failed(m_file->Error);
    }
    return success();
}

Result<QByteArray> GifEncoder::end()
{
    int error = 0;
    GifFileType* file = std::exchange(m_file, nullptr);
    if (EGifCloseFile(file, &error) != GIF_OK)
        return failed(error);
    return std::move(m_bytes);
}

} // namespace hopscope::moving
