import { describe, expect, it } from 'vitest';
import { LARGEST, pictureType, sized } from './upload';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d]);

describe('a file that is to be a picture', () => {
  it('is known by its first bytes', async () => {
    expect(await pictureType(new File([png], 'lamp.txt'))).toEqual({ type: 'image/png' });
    expect(await pictureType(new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], 'lamp'))).toEqual({ type: 'image/jpeg' });
  });

  it('is refused when only its name says so', async () => {
    expect(await pictureType(new File(['<svg onload=alert(1)>'], 'lamp.png', { type: 'image/png' }))).toEqual({ refused: 'notPicture' });
  });

  it('is refused when it is empty or too large, before a byte is sent', async () => {
    expect(await pictureType(new File([], 'lamp.png'))).toEqual({ refused: 'empty' });
    expect(await pictureType(new File([png, new Uint8Array(LARGEST)], 'lamp.png'))).toEqual({ refused: 'tooLarge' });
  });
});

describe('the address of a picture', () => {
  it('names the size that is wanted', () => {
    expect(sized('/api/v1/uploads/7/large', 'small')).toBe('/api/v1/uploads/7/small');
  });

  it('stays as it is when it is somebody else’s', () => {
    expect(sized('https://example.org/large', 'small')).toBe('https://example.org/large');
  });
});
