// Asks how the picture of the map is to be saved or copied, and does it. The window's theme, size and zoom play no part.
#pragma once

#include "app/stage_picture.h"
#include "widgets/export/picture_subject.h"
#include "widgets/export/render_request.h"
#include "widgets/map/map_layouter.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `legend`: whether the window has one.
    ExportDialog(paint::MapPicture picture, map::LayoutPointer layout, paint::ThemeKind windowTheme, bool legend = false,
                 QWidget* parent = nullptr);

    /// With it the picture can be of a part, and is laid out for the size that is asked for.
    void setSubject(exporting::PictureSubject subject);
    /// The stage of the path can be chosen, too; `shown`: it is what the window shows.
    void setStage(StageSubject stage, bool shown);
    /// What a heading says of the cluster: its name, and when it was as it is shown.
    void setOrigin(const QString& cluster, const QString& time);
    /// What the picture points at, so that it outlives a change of the cluster while the dialog is open.
    void keep(std::shared_ptr<const flow::FlowTrace> trace) { m_trace = std::move(trace); }
    void setFileName(const QString& fileName);
    QString fileName() const;
    exporting::RenderRequest request() const;
    /// Writes the file, whatever stands there; says in the dialog what went wrong, and whether it went well.
    bool save();
    /// As save(); where the file is there already it asks first, and is to be called again.
    bool saveOrAsk();
    /// To the clipboard; says in the dialog how it went.
    bool copy();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    // window_export_fields.cpp
    void buildFields(paint::ThemeKind windowTheme);
    void buildBackgrounds(paint::ThemeKind windowTheme);
    void buildSizes();
    void buildPreview();
    void arrangeFields();
    QFormLayout* arrangeForm();
    void connectFields();
    // window_export.cpp
    void fillParts();
    void chooseFile();
    void followFormat();
    void followPreset();
    void changed();
    void refresh();
    void showPreview(const QImage& image, const QSizeF& room, double ratio);
    void askAgain();
    void say(const QString& text);
    void layOut();
    exporting::PicturePart part() const;
    QSize size() const;
    QString formatEnding() const;
    bool isStage() const;
    void followPart();
    std::optional<exporting::PageFoot> foot() const;
    exporting::Page stagePage(double scale, paint::TextMode textMode) const;

    paint::MapPicture m_picture;
    map::LayoutPointer m_layout; ///< keeps what the picture points at
    map::LayoutPointer m_windowLayout;
    std::optional<exporting::PictureSubject> m_subject;
    std::optional<StageSubject> m_stage;
    bool m_stageShown = false;
    std::optional<std::pair<exporting::PicturePart, QSize>> m_laidOut; ///< what m_layout was made for
    QString m_cluster;
    QString m_time;
    QString m_saveWords; ///< of the button, while nothing is to be replaced
    QString m_toReplace; ///< the file that was asked about
    std::shared_ptr<const flow::FlowTrace> m_trace;
    QTimer m_pause; ///< while somebody is still choosing
    QComboBox* m_part;
    QLineEdit* m_heading;
    QCheckBox* m_origin;
    QLineEdit* m_file;
    QPushButton* m_browse;
    QComboBox* m_format;
    QComboBox* m_background;
    QComboBox* m_text;
    QCheckBox* m_legend;
    QComboBox* m_preset;
    QSpinBox* m_width;
    QSpinBox* m_height;
    QComboBox* m_scale;
    labels::PlainLabel* m_preview;
    labels::PlainLabel* m_problem;
    QPushButton* m_copy;
    QPushButton* m_save;
};

} // namespace hopscope::app
