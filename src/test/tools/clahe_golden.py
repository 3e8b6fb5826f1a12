#!/usr/bin/python3
"""Makes src/test/resources/enhance/clahe.csv, which ClaheTest compares with.

Run from the project's folder with Debian's OpenCV (apt-get install python3-opencv; 4.6.0 here):

    /usr/bin/python3 src/test/tools/clahe_golden.py

Each line: picture, width, height, tiles, clip limit, CRC-32 of the enhanced picture's RGB bytes. The
pictures are made by the formulas below, which ClaheTest repeats, or cut out of samples/.
"""
import zlib

import cv2
import numpy as np

SIZES = [(224, 224), (32, 32), (37, 53), (64, 60), (8, 8), (9, 8), (5, 7), (1, 1), (3, 1), (500, 375)]
SETTINGS = [(8, 2.0), (8, 40.0), (4, 1.3), (3, 256.0)]
CROPS = [("chelsea", 224, 224), ("chelsea", 451, 300), ("coffee", 32, 32), ("astronaut", 37, 53)]


def grid(width, height):
    y, x = np.mgrid[0:height, 0:width].astype(np.int64)
    return x, y


def noise(width, height):
    """Any level anywhere: the colour conversion's whole range."""
    x, y = grid(width, height)
    planes = [((x * 73856093 ^ y * 19349663 ^ (c + 1) * 83492791) * 2654435761 >> 13) & 255 for c in range(3)]
    return np.stack(planes, axis=-1).astype(np.uint8)


def slopes(width, height):
    """Little contrast, as in fog: what CLAHE is for."""
    x, y = grid(width, height)
    planes = [90 + 40 * c + x * 40 // width + y * 30 // height + (x * 7 + y * 13 + x * y) % (5 + 3 * c)
              for c in range(3)]
    return np.stack(planes, axis=-1).astype(np.uint8)


def flat(width, height):
    """One level only: everything is clipped."""
    return np.full((height, width, 3), (200, 100, 50), np.uint8)


def sample(name, width, height):
    """The upper left part of a photograph."""
    bgr = cv2.imread(f"samples/{name}.png", cv2.IMREAD_COLOR)
    return np.ascontiguousarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB)[:height, :width])


def enhanced(rgb, tiles, clip_limit):
    ycc = cv2.cvtColor(rgb, cv2.COLOR_RGB2YCrCb)
    clahe = cv2.createCLAHE(clipLimit=clip_limit, tileGridSize=(tiles, tiles))
    ycc[:, :, 0] = clahe.apply(np.ascontiguousarray(ycc[:, :, 0]))
    return cv2.cvtColor(ycc, cv2.COLOR_YCrCb2RGB)


def line(name, rgb, tiles, clip_limit):
    height, width = rgb.shape[:2]
    crc = zlib.crc32(enhanced(rgb, tiles, clip_limit).tobytes())
    return f"{name},{width},{height},{tiles},{clip_limit},{crc:08x}"


def all_colours():
    """CRC-32 of all 2^24 colours after a plain round trip, and of their luma; red changes slowest."""
    forth, back = 0, 0
    for red in range(256):
        block = np.empty((256, 256, 3), np.uint8)
        block[:, :, 0] = red
        block[:, :, 1] = np.arange(256)[:, None]
        block[:, :, 2] = np.arange(256)[None, :]
        ycc = cv2.cvtColor(block, cv2.COLOR_RGB2YCrCb)
        forth = zlib.crc32(np.ascontiguousarray(ycc[:, :, 0]).tobytes(), forth)
        back = zlib.crc32(cv2.cvtColor(ycc, cv2.COLOR_YCrCb2RGB).tobytes(), back)
    return forth, back


def main():
    lines = []
    for make in (noise, slopes, flat):
        for width, height in SIZES:
            for tiles, clip_limit in SETTINGS:
                lines.append(line(make.__name__, make(width, height), tiles, clip_limit))
    for name, width, height in CROPS:
        for tiles, clip_limit in SETTINGS:
            lines.append(line(name, sample(name, width, height), tiles, clip_limit))
    with open("src/test/resources/enhance/clahe.csv", "w", encoding="ascii") as out:
        out.write(f"# OpenCV {cv2.__version__}, by src/test/tools/clahe_golden.py\n")
        out.write("# picture,width,height,tiles,clipLimit,crc32\n")
        out.write("\n".join(lines) + "\n")
    print("all colours: luma %08x, round trip %08x" % all_colours())


main()
