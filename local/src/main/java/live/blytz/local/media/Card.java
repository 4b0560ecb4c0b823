package live.blytz.local.media;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A photograph as a card that lies on the sky: always of one size, with round corners. PNG. */
final class Card {

    private static final int SIZE = 380;
    private static final int MARGIN = 20;
    private static final int WHOLE = SIZE + 2 * MARGIN;
    private static final int CORNER = 48;
    private static final int FALLS = 6;
    private static final Color SHADE = new Color(0, 0, 0, 10);
    private static final Color EDGE = new Color(255, 255, 255, 140);

    private Card() {}

    /** Nothing is shown yet. */
    static byte[] empty() throws IOException {
        return png(new BufferedImage(WHOLE, WHOLE, BufferedImage.TYPE_INT_ARGB));
    }

    static byte[] of(byte[] photo) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(photo));
        if (picture == null) {
            throw new IOException("that is no picture");
        }
        var card = new BufferedImage(WHOLE, WHOLE, BufferedImage.TYPE_INT_ARGB);
        var pen = card.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        shadow(pen);
        var shape = grown(0, 0);
        pen.setPaint(
                new TexturePaint(middleOf(picture), new Rectangle(MARGIN, MARGIN, SIZE, SIZE)));
        pen.fill(shape);
        pen.setColor(EDGE);
        pen.setStroke(new BasicStroke(2));
        pen.draw(shape);
        pen.dispose();
        return png(card);
    }

    private static void shadow(Graphics2D pen) {
        pen.setColor(SHADE);
        for (var wide = MARGIN; wide > 0; wide -= 2) {
            pen.fill(grown(wide, FALLS));
        }
    }

    private static RoundRectangle2D grown(int by, int down) {
        var size = SIZE + 2 * by;
        return new RoundRectangle2D.Double(
                MARGIN - by, MARGIN - by + down, size, size - down, CORNER + by, CORNER + by);
    }

    /** The largest square of it. */
    private static BufferedImage middleOf(BufferedImage picture) {
        var side = Math.min(picture.getWidth(), picture.getHeight());
        return picture.getSubimage(
                (picture.getWidth() - side) / 2, (picture.getHeight() - side) / 2, side, side);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
